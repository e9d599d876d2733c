package org.duly.casework.sop;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duly.casework.sop.Position.Pending;
import org.duly.kernel.WorkingDays;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;

/** One step of one case: reckons state, action, deadlines and tasks from what the rule says. Pure. */
final class Movement {

    static final String CALL = "CALL";
    private static final String NOTHING = "NONE";

    private final Procedure procedure;
    private final String from;
    private final Reach reach;
    private final Instant asOf;
    private final WorkingDays calendar;

    Movement(Procedure procedure, String from, Reach reach, Instant asOf, WorkingDays calendar) {
        this.procedure = procedure;
        this.from = from;
        this.reach = reach;
        this.asOf = asOf;
        this.calendar = calendar;
    }

    /** To a state by a rule; to where its entry condition sends the case if that does not hold. */
    Moved to(String id, Rule rule, int tries, @Nullable Instant until) {
        SopState wanted = procedure.state(id);
        SopState.Entry entry = wanted.enters();
        SopState state = entry == null || entry.holds(reach) ? wanted : procedure.state(entry.otherwise());
        if (state.ends()) {
            return new Moved(state, 0, null, NOTHING, null, null, null, List.of(), rule.id());
        }
        String action = action(state, rule);
        if (!action.equals(CALL)) {
            return due(state, action, rule, tries, until);
        }
        return procedure
                .order()
                .next(reach, tries)
                .map(call -> due(state, call, rule, tries, until))
                .orElseGet(this::lost);
    }

    /** Stays with the step that stands: nothing but its own answer ends a pause. */
    Moved stay(SopState state, Position position) {
        String id = "states." + state.id();
        Pending pending = position.pending();
        if (pending == null) {
            return due(
                    state,
                    state.action(),
                    Rule.own(id, Objects.requireNonNull(state.due(), id)),
                    position.tries(),
                    position.until());
        }
        return new Moved(
                state,
                position.tries(),
                position.until(),
                pending.action(),
                pending.ready(),
                pending.due(),
                escalates(state, pending.due()),
                List.of(),
                id);
    }

    /** When a step of this state due then goes to the leader. */
    Instant escalates(SopState state, Instant due) {
        Escalation own = state.escalation();
        return (own == null ? procedure.escalation() : own).from(due, procedure.hours(), calendar);
    }

    private String action(SopState state, Rule rule) {
        return Optional.ofNullable(rule.action())
                .filter(action -> state.permits().contains(action))
                .orElse(state.action());
    }

    private Moved lost() {
        SopState lost = procedure.lost();
        Window window = Objects.requireNonNull(lost.due(), lost.id());
        return due(lost, lost.action(), Rule.own("states." + lost.id(), window), 0, null);
    }

    private Moved due(SopState state, String action, Rule rule, int tries, @Nullable Instant until) {
        Window window = rule.window(tries);
        Instant due = window.due(asOf, until, procedure.hours(), calendar);
        Instant ready = window.atOnce() ? asOf : due;
        return new Moved(state, tries, until, action, ready, due, escalates(state, due), tasks(state), rule.id());
    }

    private List<Moved.Task> tasks(SopState state) {
        return state.id().equals(from)
                ? List.of()
                : state.tasks().stream()
                        .map(task ->
                                new Moved.Task(task.code(), task.due().due(asOf, null, procedure.hours(), calendar)))
                        .toList();
    }
}
