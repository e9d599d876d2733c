package org.duly.benchmarks.gate;

import io.github.jamsesso.jsonlogic.JsonLogic;
import java.util.Map;

/** The sixteen rules in JsonLogic. */
final class JsonRules implements Engine {
    private static final String WEEK = of("<", "age", "604800");
    private static final String DAY = of("<", "age", "86400");
    private static final String PHONE = is("channel", "PHONE");
    private static final String SMS = is("channel", "SMS");

    private static final String[] CONDITIONS = {
        not("status", "OPEN"),
        and(var("deceased"), not("kind", "EXECUTOR")),
        of("==", "bankrupt", "true"),
        and(var("attorney"), not("kind", "ATTORNEY")),
        and(var("cease"), not("channel", "LETTER")),
        of("==", "consent", "2"),
        and(or(SMS, is("channel", "EMAIL")), of("!=", "consent", "1")),
        and(or(PHONE, SMS), or(of("<", "localHour", "8"), of(">=", "localHour", "21"))),
        and(of(">=", "localHour", var("inconvFrom")), of("<", "localHour", var("inconvTo"))),
        and(PHONE, atLeast(7, and(PHONE, WEEK))),
        and(PHONE, atLeast(1, and(PHONE, is("outcome", "RPC"), WEEK))),
        and(SMS, atLeast(3, and(SMS, WEEK))),
        atLeast(2, DAY),
        or(thirdParty("EMPLOYER"), thirdParty("RELATIVE")),
        or(and(is("place", "WORK"), var("workProhibited")), and(of("==", "dow", "7"), is("state", "MA"))),
        of(">", "promiseUntil", var("now"))
    };

    private final JsonLogic logic = new JsonLogic();

    @Override
    public int denied(Case asked) throws Exception {
        Map<String, Object> given = AsMap.of(asked.derive());
        int denied = 0;
        for (int i = 0; i < CONDITIONS.length; i++) {
            if (JsonLogic.truthy(logic.apply(CONDITIONS[i], given))) {
                denied |= 1 << i;
            }
        }
        return denied;
    }

    private static String thirdParty(String kind) {
        return and(is("kind", kind), or(not("purpose", "LOCATE"), atLeast(1, is("kind", kind))));
    }

    private static String atLeast(int least, String filter) {
        String filtered = "{\"filter\":[" + var("hist") + "," + filter + "]}";
        String count = "{\"reduce\":[" + filtered + ",{\"+\":[1,{\"var\":\"accumulator\"}]},0]}";
        return "{\">=\":[" + count + "," + least + "]}";
    }

    private static String var(String name) {
        return "{\"var\":\"" + name + "\"}";
    }

    private static String of(String operator, String name, String value) {
        return "{\"" + operator + "\":[" + var(name) + "," + value + "]}";
    }

    private static String is(String name, String word) {
        return of("==", name, "\"" + word + "\"");
    }

    private static String not(String name, String word) {
        return of("!=", name, "\"" + word + "\"");
    }

    private static String and(String... conditions) {
        return "{\"and\":[" + String.join(",", conditions) + "]}";
    }

    private static String or(String... conditions) {
        return "{\"or\":[" + String.join(",", conditions) + "]}";
    }
}
