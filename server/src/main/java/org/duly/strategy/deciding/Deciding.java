package org.duly.strategy.deciding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duly.strategy.Treatment;
import org.duly.strategy.Treatment.Because;
import org.duly.strategy.Treatment.Matched;
import org.duly.strategy.Treatment.Step;
import org.duly.strategy.table.CompiledTable;
import org.duly.strategy.table.HitPolicy;
import org.duly.strategy.table.TableText;

/** Asks a chain of tables about the facts of a case. Pure: the same facts and versions give the same treatment. */
public final class Deciding {

    private Deciding() {}

    /** A link and why it is this version. */
    public record Chosen(Link link, Because because) {}

    public static Treatment decide(LocalDate day, Map<String, Object> known, List<Chosen> chain) {
        Map<String, Object> facts = new HashMap<>(known);
        Map<String, Object> orders = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        for (Chosen chosen : chain) {
            List<Integer> rows = chosen.link().table().hits(facts);
            Map<String, Object> outcome = outcome(chosen.link().table(), rows);
            facts.putAll(outcome);
            orders.putAll(outcome);
            steps.add(step(chosen, rows, facts));
        }
        return new Treatment(day, orders, steps);
    }

    /** The orders alone. */
    static Map<String, Object> orders(Map<String, Object> known, List<Chosen> chain) {
        Map<String, Object> facts = new HashMap<>(known);
        Map<String, Object> orders = new TreeMap<>();
        for (Chosen chosen : chain) {
            CompiledTable table = chosen.link().table();
            Map<String, Object> outcome = outcome(table, table.hits(facts));
            facts.putAll(outcome);
            orders.putAll(outcome);
        }
        return orders;
    }

    /** Orders in one line, by name. */
    static String text(Map<String, Object> orders) {
        StringBuilder text = new StringBuilder();
        orders.forEach((name, value) -> {
            text.append(text.isEmpty() ? "" : ";").append(name).append('=');
            if (value instanceof List<?> several) {
                for (int i = 0; i < several.size(); i++) {
                    text.append(i == 0 ? "" : "+").append(several.get(i));
                }
            } else {
                text.append(value);
            }
        });
        return text.toString();
    }

    /** Whether two treatments order the same. */
    public static boolean same(Treatment left, Treatment right) {
        return left.orders().equals(right.orders());
    }

    private static Map<String, Object> outcome(CompiledTable table, List<Integer> rows) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        if (table.table().policy() == HitPolicy.FIRST) {
            rows.forEach(row -> outcome.putAll(table.table().rows().get(row - 1).outcome()));
            return outcome;
        }
        for (int row : rows) {
            table.table().rows().get(row - 1).outcome().forEach((name, value) -> {
                @SuppressWarnings("unchecked") // the only lists here are those made on this line
                List<Object> all = (List<Object>) outcome.computeIfAbsent(name, _ -> new ArrayList<>());
                if (!all.contains(value)) {
                    all.add(value);
                }
            });
        }
        return outcome;
    }

    private static Step step(Chosen chosen, List<Integer> rows, Map<String, Object> facts) {
        Link link = chosen.link();
        List<Matched> matched = new ArrayList<>();
        if (!rows.isEmpty()) {
            TableText text = link.text();
            List<String> cells = text.rows().get(rows.getFirst() - 1).when();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).strip().equals("-")) {
                    Object fact = facts.get(text.inputs().get(i));
                    matched.add(new Matched(
                            text.inputs().get(i), cells.get(i).strip(), fact == null ? "–" : String.valueOf(fact)));
                }
            }
        }
        return new Step(
                link.subject().code(), link.version().id(), link.version().number(), chosen.because(), rows, matched);
    }
}
