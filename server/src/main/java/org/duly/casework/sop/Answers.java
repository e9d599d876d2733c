package org.duly.casework.sop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duly.casework.sop.Procedure.Arrow;

/** What each outcome leads to: everywhere, and where a state answers it in its own way. */
record Answers(Map<String, Rule> everywhere, Map<String, Map<String, Rule>> inState) {

    Answers {
        everywhere = Collections.unmodifiableMap(new LinkedHashMap<>(everywhere));
        inState = Collections.unmodifiableMap(new LinkedHashMap<>(inState));
    }

    /** The rule by which a state answers an outcome. */
    Rule rule(String state, String outcome) {
        Rule own = inState.getOrDefault(state, Map.of()).get(outcome);
        return own != null ? own : Objects.requireNonNull(everywhere.get(outcome), outcome);
    }

    /** Whether the state answers this outcome in its own way. */
    boolean own(String state, String outcome) {
        return inState.getOrDefault(state, Map.of()).containsKey(outcome);
    }

    /** Whether an outcome moves a case on from a pause: its own answers do, and the end of everything. */
    boolean ends(SopState paused, String outcome, Rule rule, Map<String, SopState> states) {
        return own(paused.id(), outcome)
                || rule.onlyIn().contains(paused.id())
                || rule.to() != null
                        && Objects.requireNonNull(states.get(rule.to())).ends();
    }

    /** Every way from one state to another; ways open in all states come once, from null. */
    List<Arrow> arrows(Collection<SopState> states) {
        List<Arrow> arrows = new ArrayList<>();
        everywhere.forEach((outcome, rule) -> {
            if (rule.to() != null && rule.onlyIn().isEmpty()) {
                arrows.add(new Arrow(null, outcome, rule.to(), rule.by()));
            }
        });
        for (SopState state : states) {
            everywhere.keySet().forEach(outcome -> {
                Rule rule = rule(state.id(), outcome);
                boolean ownWay = own(state.id(), outcome) || rule.onlyIn().contains(state.id());
                if (ownWay && rule.to() != null && !rule.to().equals(state.id())) {
                    arrows.add(new Arrow(state.id(), outcome, rule.to(), rule.by()));
                }
            });
        }
        return arrows;
    }
}
