package org.duly.benchmarks.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case as maps and lists, for engines that know no beans. */
final class AsMap {
    private AsMap() {}

    static Map<String, Object> of(Case c) {
        Map<String, Object> map = new HashMap<>(48);
        map.put("status", c.getStatus());
        map.put("kind", c.getKind());
        map.put("channel", c.getChannel());
        map.put("place", c.getPlace());
        map.put("purpose", c.getPurpose());
        map.put("state", c.getState());
        map.put("deceased", c.isDeceased());
        map.put("bankrupt", c.isBankrupt());
        map.put("attorney", c.isAttorney());
        map.put("cease", c.isCease());
        map.put("workProhibited", c.isWorkProhibited());
        map.put("consent", (long) c.getConsent());
        map.put("inconvFrom", (long) c.getInconvFrom());
        map.put("inconvTo", (long) c.getInconvTo());
        map.put("localHour", (long) c.getLocalHour());
        map.put("dow", (long) c.getDow());
        map.put("now", c.getNow());
        map.put("promiseUntil", c.getPromiseUntil());
        map.put("hist", history(c));
        return map;
    }

    private static List<Object> history(Case c) {
        List<Object> history = new ArrayList<>(c.history().length);
        for (Attempt attempt : c.history()) {
            Map<String, Object> map = new HashMap<>(8);
            map.put("channel", attempt.getChannel());
            map.put("outcome", attempt.getOutcome());
            map.put("kind", attempt.getKind());
            map.put("age", attempt.getAge());
            history.add(map);
        }
        return history;
    }
}
