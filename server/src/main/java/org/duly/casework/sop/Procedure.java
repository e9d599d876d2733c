package org.duly.casework.sop;

import java.time.Instant;
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

    private static final String CALL = "CALL";
    private static final String NOTHING = "NONE";

    private final String version;
    private final Hours hours;
    private final CallOrder order;
    private final Map<String, SopState> states;
    private final Map<String, Rule> everywhere;
    private final Map<String, Map<String, Rule>> inState;
    private final List<String> line;
    private final Start start;

    Procedure(
            String version,
            Hours hours,
            CallOrder order,
            Map<String, SopState> states,
            Map<String, Rule> everywhere,
            Map<String, Map<String, Rule>> inState,
            List<String> line,
            Start start) {
        this.version = version;
        this.hours = hours;
        this.order = order;
        this.states = new LinkedHashMap<>(states);
        this.everywhere = Map.copyOf(everywhere);
        this.inState = Map.copyOf(inState);
        this.line = List.copyOf(line);
        this.start = start;
    }

    public String version() {
        return version;
    }

    /** Every outcome it knows. */
    public Set<String> outcomes() {
        return everywhere.keySet();
    }

    /** Every state, in the order of the file. */
    public List<SopState> states() {
        return List.copyOf(states.values());
    }

    /** Where a new case begins. */
    public Moved begin(Reach reach, Instant asOf, WorkingDays calendar) {
        return move(start.state(), new Step(start.rule(), 0, null, reach, asOf, calendar));
    }

    /**
     * What an outcome leads to.
     *
     * @param until the time the debtor named, or null
     * @throws IllegalArgumentException for an outcome the procedure does not know
     */
    public Moved after(Position position, String outcome, @Nullable Instant until, Instant asOf, WorkingDays calendar) {
        Rule rule = rule(position.state(), outcome);
        int tries = rule.attempt() ? position.tries() + 1 : 0;
        Instant named = until == null && rule.keeps() ? position.until() : until;
        String to = rule.to() == null ? position.state() : rule.to();
        return move(to, new Step(rule, tries, named, position.reach(), asOf, calendar));
    }

    /** Whether the system reports this outcome, so that it is no sign of work. */
    public boolean isSystem(String outcome) {
        return Objects.requireNonNull(everywhere.get(outcome), outcome).system();
    }

    /** Whether this outcome shows a number to be dead. */
    public boolean kills(String outcome) {
        Rule rule = everywhere.get(outcome);
        return rule != null && rule.kills();
    }

    public SopState state(String id) {
        return Objects.requireNonNull(states.get(id), () -> "The procedure has no state " + id);
    }

    /** The main line with the present state in its place on it. */
    public List<String> line(String present) {
        String place = state(present).beside();
        return line.stream().map(id -> id.equals(place) ? present : id).toList();
    }

    private Rule rule(String state, String outcome) {
        Rule own = inState.getOrDefault(state, Map.of()).get(outcome);
        Rule rule = own != null ? own : everywhere.get(outcome);
        if (rule == null) {
            throw new IllegalArgumentException("The procedure " + version + " knows no outcome " + outcome);
        }
        return rule;
    }

    private Moved move(String to, Step step) {
        SopState state = state(to);
        if (state.ends()) {
            return new Moved(state, 0, null, NOTHING, null, null, step.rule.id());
        }
        String action = Optional.ofNullable(step.rule.action()).orElse(state.action());
        if (!action.equals(CALL)) {
            return due(state, action, step);
        }
        return order.next(step.reach, step.tries)
                .map(call -> due(state, call, step))
                .orElseGet(() -> due(state(start.lost()), state(start.lost()).action(), step.lost(start.whenLost())));
    }

    private Moved due(SopState state, String action, Step step) {
        Window window = step.rule.window(step.tries);
        Instant due = window.due(step.asOf, step.until, hours, step.calendar);
        Instant ready = window.atOnce() ? step.asOf : due;
        return new Moved(state, step.tries, step.until, action, ready, due, step.rule.id());
    }

    /**
     * How it begins, and where a case goes for which no telephone is left.
     *
     * @param rule the window of the first step
     * @param whenLost the window of the lost state
     */
    record Start(String state, Rule rule, String lost, Rule whenLost) {}

    private record Step(
            Rule rule, int tries, @Nullable Instant until, Reach reach, Instant asOf, WorkingDays calendar) {

        Step lost(Rule whenLost) {
            return new Step(whenLost, 0, null, reach, asOf, calendar);
        }
    }
}
