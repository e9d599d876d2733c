package org.duly.benchmarks.gate;

import java.util.function.IntFunction;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jeasy.rules.mvel.MVELRule;

/** The sixteen rules in Easy Rules. */
final class EasyRules {
    private static final String[] CONDITIONS = {
        "c.status != \"OPEN\"",
        "c.deceased && c.kind != \"EXECUTOR\"",
        "c.bankrupt",
        "c.attorney && c.kind != \"ATTORNEY\"",
        "c.cease && c.channel != \"LETTER\"",
        "c.consent == 2",
        "(c.channel == \"SMS\" || c.channel == \"EMAIL\") && c.consent != 1",
        "(c.channel == \"PHONE\" || c.channel == \"SMS\") && (c.localHour < 8 || c.localHour >= 21)",
        "c.localHour >= c.inconvFrom && c.localHour < c.inconvTo",
        "c.channel == \"PHONE\" && c.count(\"PHONE\",604800) >= 7",
        "c.channel == \"PHONE\" && c.spoken(604800)",
        "c.channel == \"SMS\" && c.count(\"SMS\",604800) >= 3",
        "c.count(\"\",86400) >= 2",
        "(c.kind == \"EMPLOYER\" || c.kind == \"RELATIVE\")"
                + " && (c.purpose != \"LOCATE\" || c.contactedBefore(c.kind))",
        "(c.place == \"WORK\" && c.workProhibited) || (c.dow == 7 && c.state == \"MA\")",
        "c.promiseUntil > c.now"
    };

    private EasyRules() {}

    /** Conditions in Java. */
    static Engine java() {
        return engine(i -> new RuleBuilder()
                .name(name(i))
                .when(facts -> Predicates.RULES.get(i).test(facts.get("c")))
                .then(facts -> facts.<Case>get("c").deny(i))
                .build());
    }

    /** Conditions as text in MVEL. */
    static Engine mvel() {
        return engine(i -> new MVELRule().name(name(i)).when(CONDITIONS[i]).then("c.deny(" + i + ")"));
    }

    private static String name(int rule) {
        return "R" + (100 + rule);
    }

    private static Engine engine(IntFunction<Rule> rule) {
        Rules rules = new Rules();
        for (int i = 0; i < CONDITIONS.length; i++) {
            rules.register(rule.apply(i));
        }
        DefaultRulesEngine engine = new DefaultRulesEngine();
        return asked -> {
            asked.derive();
            Facts facts = new Facts();
            facts.put("c", asked);
            engine.fire(rules, facts);
            return asked.denied();
        };
    }
}
