package org.duly.benchmarks.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The sixteen rules in Drools, executable model; the history as facts. */
final class Drools {
    private static final String[] CONDITIONS = {
        "$c:Case(status != 'OPEN')",
        "$c:Case(deceased, kind != 'EXECUTOR')",
        "$c:Case(bankrupt)",
        "$c:Case(attorney, kind != 'ATTORNEY')",
        "$c:Case(cease, channel != 'LETTER')",
        "$c:Case(consent == 2)",
        "$c:Case(channel == 'SMS' || channel == 'EMAIL', consent != 1)",
        "$c:Case(channel == 'PHONE' || channel == 'SMS', localHour < 8 || localHour >= 21)",
        "$c:Case($h:localHour, localHour >= inconvFrom, localHour < inconvTo)",
        "$c:Case(channel == 'PHONE') accumulate(Attempt(channel == 'PHONE', age < 604800L); $n:count(1); $n >= 7)",
        "$c:Case(channel == 'PHONE') exists Attempt(channel == 'PHONE', outcome == 'RPC', age < 604800L)",
        "$c:Case(channel == 'SMS') accumulate(Attempt(channel == 'SMS', age < 604800L); $n:count(1); $n >= 3)",
        "$c:Case() accumulate(Attempt(age < 86400L); $n:count(1); $n >= 2)",
        "$c:Case(kind == 'EMPLOYER' || kind == 'RELATIVE', $k:kind, $p:purpose)"
                + " (or eval(!$p.equals(\"LOCATE\")) exists Attempt(kind == $k))",
        "$c:Case((place == 'WORK' && workProhibited) || (dow == 7 && state == 'MA'))",
        "$c:Case(promiseUntil > now)"
    };

    private final KieBase rules = build();

    private static KieBase build() {
        StringBuilder text = new StringBuilder("package bench.rules;\n");
        text.append("import ").append(Case.class.getName()).append(";\n");
        text.append("import ").append(Attempt.class.getName()).append(";\n");
        for (int i = 0; i < CONDITIONS.length; i++) {
            String when = CONDITIONS[i].replace('\'', '"');
            text.append("rule \"R" + (i + 1) + "\" when " + when + "\n then $c.deny(" + i + "); end\n");
        }
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/bench/rules/rules.drl", text.toString());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** A session for each question. */
    Engine stateless() {
        StatelessKieSession session = rules.newStatelessKieSession();
        return asked -> {
            asked.derive();
            List<Object> facts = new ArrayList<>(asked.history().length + 1);
            facts.add(asked);
            Collections.addAll(facts, asked.history());
            session.execute(facts);
            return asked.denied();
        };
    }

    /** One session for all questions, emptied after each. */
    Engine reused() {
        KieSession session = rules.newKieSession();
        List<FactHandle> handles = new ArrayList<>();
        return asked -> {
            asked.derive();
            handles.clear();
            handles.add(session.insert(asked));
            for (Attempt attempt : asked.history()) {
                handles.add(session.insert(attempt));
            }
            session.fireAllRules();
            handles.forEach(session::delete);
            session.fireAllRules();
            return asked.denied();
        };
    }
}
