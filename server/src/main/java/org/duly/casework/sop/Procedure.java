package org.duly.casework.sop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duly.kernel.WorkingDays;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A version of the procedure (SOP): states, outcomes and windows, read from a playbook. Moving a case through it is a
 * pure function of position, outcome, time and calendar.
 */
public final class Procedure {

    private final Name name;
    private final Clockwork clockwork;
    private final CallOrder order;
    private final Map<String, SopState> states;
    private final Answers answers;
    private final Plan plan;

    Procedure(
            Name name, Clockwork clockwork, CallOrder order, Map<String, SopState> states, Answers answers, Plan plan) {
        this.name = name;
        this.clockwork = clockwork;
        this.order = order;
        this.states = new LinkedHashMap<>(states);
        this.answers = answers;
        this.plan = plan;
    }

    public String version() {
        return name.version();
    }

    /** The day from which new cases begin in this version. */
    public LocalDate from() {
        return name.from();
    }

    /** The same for a house in which new cases begin in it from another day; null keeps the day of the file. */
    public Procedure beginning(@Nullable String day) {
        if (day == null) {
            return this;
        }
        try {
            Name renamed = new Name(version(), LocalDate.parse(day));
            return new Procedure(renamed, clockwork, order, states, answers, plan);
        } catch (DateTimeParseException e) {
            throw new PlaybookRefused(
                    "The setting duly.casework.begins",
                    version(),
                    "'" + day + "' is no day",
                    "Write such as 2026-11-01");
        }
    }

    /** Every outcome it knows. */
    public Set<String> outcomes() {
        return answers.everywhere().keySet();
    }

    /** Every state, in the order of the file. */
    public List<SopState> states() {
        return List.copyOf(states.values());
    }

    /** Where a new case begins. */
    public Moved begin(Reach reach, Instant asOf, WorkingDays calendar) {
        return new Movement(this, "", reach, asOf, calendar).to(plan.start(), plan.first(), 0, null);
    }

    /** Whether this outcome can happen in this state. */
    public boolean answers(String state, String outcome) {
        Rule rule = answers.everywhere().get(outcome);
        return rule != null && rule.happensIn(state);
    }

    /**
     * What an outcome leads to.
     *
     * @param until the time the debtor named, or null
     * @throws IllegalArgumentException for an outcome the procedure does not know in this state
     */
    public Moved after(Position position, String outcome, @Nullable Instant until, Instant asOf, WorkingDays calendar) {
        Rule rule = rule(position.state(), outcome);
        SopState from = state(position.state());
        Movement movement = new Movement(this, from.id(), position.reach(), asOf, calendar);
        if (from.holds() && !answers.ends(from, outcome, rule, states)) {
            return movement.stay(from, position);
        }
        int tries = rule.attempt() ? position.tries() + 1 : 0;
        Instant named = until == null && rule.keeps() ? position.until() : until;
        return movement.to(rule.to() == null ? from.id() : rule.to(), rule, tries, named);
    }

    /** The state in which a case of an older version goes on; empty if this version has no place for it. */
    public Optional<String> placeOf(String oldState) {
        return Optional.ofNullable(
                plan.adopts().getOrDefault(oldState, states.containsKey(oldState) ? oldState : null));
    }

    /**
     * Takes a case of an older version over. In a state that is the same its step stands; in another the state's own
     * step begins.
     */
    public Moved adopt(Position position, String place, Instant asOf, WorkingDays calendar) {
        Movement movement = new Movement(this, position.state(), position.reach(), asOf, calendar);
        SopState state = state(place);
        if (place.equals(position.state()) && position.pending() != null) {
            return movement.stay(state, position);
        }
        Rule own = state.due() == null ? plan.first() : Rule.own("states." + place, state.due());
        return movement.to(place, own, position.tries(), position.until());
    }

    /** What may be decided on the case file in a state, in the order of the file. */
    public List<Decision> decisions(String state) {
        return answers.everywhere().entrySet().stream()
                .filter(entry ->
                        entry.getValue().by().isDecision() && entry.getValue().happensIn(state))
                .filter(entry -> leadsOn(state, entry.getKey()))
                .map(entry -> new Decision(entry.getKey(), entry.getValue().by()))
                .toList();
    }

    /** The state an outcome leads to from this one, its entry condition left aside. */
    public String target(String state, String outcome) {
        String to = rule(state, outcome).to();
        return to == null ? state : to;
    }

    /** Whether the system reports this outcome, so that it is no sign of work. */
    public boolean isSystem(String outcome) {
        return Objects.requireNonNull(answers.everywhere().get(outcome), outcome)
                        .by()
                == Reported.SYSTEM;
    }

    /** Whether this outcome shows a number to be dead. */
    public boolean kills(String outcome) {
        Rule rule = answers.everywhere().get(outcome);
        return rule != null && rule.kills();
    }

    public SopState state(String id) {
        return Objects.requireNonNull(states.get(id), () -> "The procedure has no state " + id);
    }

    /** The state of this name, if this version has it. */
    public Optional<SopState> find(String id) {
        return Optional.ofNullable(states.get(id));
    }

    /** The state of a debtor who cannot be reached by any telephone. */
    public SopState lost() {
        return state(plan.lost());
    }

    /** The main line with the present state in its place on it. */
    public List<String> line(String present) {
        String place = state(present).beside();
        return plan.line().stream().map(id -> id.equals(place) ? present : id).toList();
    }

    /** The main line as it stands in the file. */
    public List<String> line() {
        return plan.line();
    }

    /** The tracks, in the order of the file. */
    public List<String> tracks() {
        return plan.tracks();
    }

    /** Every way from one state to another, in the order of the file. */
    public List<Arrow> arrows() {
        return answers.arrows(states.values());
    }

    CallOrder order() {
        return order;
    }

    Hours hours() {
        return clockwork.hours();
    }

    Escalation escalation() {
        return clockwork.escalation();
    }

    /** A decision that stays in the state is offered only where it is meant for it: it sets the next step. */
    private boolean leadsOn(String state, String outcome) {
        Rule rule = rule(state, outcome);
        boolean moves = rule.to() != null && !rule.to().equals(state);
        boolean answersHere = answers.own(state, outcome) || !rule.onlyIn().isEmpty();
        return !state(state).ends() && (answersHere || moves && !state(state).holds());
    }

    private Rule rule(String state, String outcome) {
        if (!answers(state, outcome)) {
            throw new IllegalArgumentException(
                    "The procedure " + version() + " knows no outcome " + outcome + " in the state " + state);
        }
        return answers.rule(state, outcome);
    }

    /** What is decided on the case file, and by whom. */
    public record Decision(String outcome, Reported by) {}

    /**
     * A way from one state to another.
     *
     * @param from the state, or null for any state that is not paused
     */
    public record Arrow(@Nullable String from, String outcome, String to, Reported by) {}

    /** Which version this is, and since when new cases begin in it. */
    record Name(String version, LocalDate from) {}

    /** The house's hours, and how long a step may stay undone. */
    record Clockwork(Hours hours, Escalation escalation) {}

    /**
     * How it begins, where a case goes for which no telephone is left, how it is drawn, and what became of older
     * states.
     *
     * @param first the window of the first step
     */
    record Plan(
            String start, Rule first, String lost, List<String> line, List<String> tracks, Map<String, String> adopts) {

        Plan {
            line = List.copyOf(line);
            tracks = List.copyOf(tracks);
            adopts = Map.copyOf(adopts);
        }
    }
}
