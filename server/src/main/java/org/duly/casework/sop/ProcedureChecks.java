package org.duly.casework.sop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a procedure as a whole: every state can be reached, work leads out of every state, and from every
 * state the end can be reached.
 */
final class ProcedureChecks {

    private final Node root;
    private final Map<String, SopState> states;
    private final Answers answers;

    ProcedureChecks(Node root, Map<String, SopState> states, Answers answers) {
        this.root = root;
        this.states = states;
        this.answers = answers;
    }

    void check() {
        Set<String> reached = reachedFrom(root.get("start").text());
        reached.addAll(reachedFrom(root.get("lost").text()));
        for (SopState state : states.values()) {
            Node node = root.get("states").get(state.id());
            if (!reached.contains(state.id())) {
                throw node.refuse("no outcome leads to this state", "Lead an outcome to it or remove it");
            }
            if (reachedFrom(state.id()).stream().noneMatch(this::ends)) {
                throw node.refuse("a case cannot leave this state", "Add an outcome that leads on from it");
            }
            if (!state.ends() && waysOut(state).findAny().isEmpty()) {
                throw node.refuse(
                        "nothing anybody does leads out of this state", "Add an outcome, only-in it, that leads on");
            }
        }
        answers.everywhere().forEach(this::happens);
    }

    /** An outcome that can happen in ended states alone happens never. */
    private void happens(String outcome, Rule rule) {
        if (!rule.onlyIn().isEmpty() && rule.onlyIn().stream().allMatch(this::ends)) {
            throw root.get("outcomes")
                    .get(outcome)
                    .get("only-in")
                    .refuse("in none of these states anything happens any more", "Name a state that does not end");
        }
    }

    private Set<String> reachedFrom(String state) {
        Set<String> reached = new LinkedHashSet<>(Set.of(state));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String from = open.remove();
            if (!ends(from)) {
                ways(Objects.requireNonNull(states.get(from)))
                        .map(Rule::to)
                        .flatMap(this::withOtherwise)
                        .filter(reached::add)
                        .forEach(open::add);
            }
        }
        return reached;
    }

    /** The state, and the one its entry condition may lead to instead. */
    private Stream<String> withOtherwise(@Nullable String to) {
        if (to == null) {
            return Stream.empty();
        }
        SopState.Entry enters = Objects.requireNonNull(states.get(to)).enters();
        return enters == null ? Stream.of(to) : Stream.of(to, enters.otherwise());
    }

    /** Rules that move a case in this state; a pause is moved by its own answers and the end alone. */
    private Stream<Rule> ways(SopState state) {
        return answers.everywhere().keySet().stream()
                .filter(outcome -> Objects.requireNonNull(answers.everywhere().get(outcome))
                        .happensIn(state.id()))
                .filter(outcome ->
                        !state.holds() || answers.ends(state, outcome, answers.rule(state.id(), outcome), states))
                .map(outcome -> answers.rule(state.id(), outcome));
    }

    /** Those that lead to another state and are not the end which comes from outside. */
    private Stream<Rule> waysOut(SopState state) {
        return ways(state)
                .filter(rule -> rule.to() != null && !rule.to().equals(state.id()))
                .filter(rule -> !ends(Objects.requireNonNull(rule.to())) || rule.by() != Reported.SYSTEM);
    }

    private boolean ends(String state) {
        return Objects.requireNonNull(states.get(state)).ends();
    }
}
