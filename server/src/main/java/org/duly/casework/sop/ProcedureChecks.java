package org.duly.casework.sop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What must hold of a procedure as a whole: every state can be reached, and from every state the end can be. */
final class ProcedureChecks {

    private final Node root;
    private final Map<String, SopState> states;
    private final Map<String, Rule> everywhere;
    private final Map<String, Map<String, Rule>> inState;

    ProcedureChecks(
            Node root,
            Map<String, SopState> states,
            Map<String, Rule> everywhere,
            Map<String, Map<String, Rule>> inState) {
        this.root = root;
        this.states = states;
        this.everywhere = everywhere;
        this.inState = inState;
    }

    void check() {
        Set<String> reached = reachedFrom(root.get("start").text());
        reached.addAll(reachedFrom(root.get("lost").text()));
        for (String state : states.keySet()) {
            Node node = root.get("states").get(state);
            if (!reached.contains(state)) {
                throw node.refuse("no outcome leads to this state", "Lead an outcome to it or remove it");
            }
            if (reachedFrom(state).stream().noneMatch(id -> ends(id))) {
                throw node.refuse("a case cannot leave this state", "Add an outcome that leads on from it");
            }
        }
    }

    private Set<String> reachedFrom(String state) {
        Set<String> reached = new LinkedHashSet<>(Set.of(state));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String from = open.remove();
            if (!ends(from)) {
                everywhere.keySet().stream()
                        .map(outcome -> rule(from, outcome).to())
                        .filter(Objects::nonNull)
                        .filter(reached::add)
                        .forEach(open::add);
            }
        }
        return reached;
    }

    private Rule rule(String state, String outcome) {
        Rule own = inState.getOrDefault(state, Map.of()).get(outcome);
        return own != null ? own : Objects.requireNonNull(everywhere.get(outcome));
    }

    private boolean ends(String state) {
        return Objects.requireNonNull(states.get(state)).ends();
    }
}
