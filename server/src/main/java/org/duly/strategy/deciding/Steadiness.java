package org.duly.strategy.deciding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.strategy.deciding.Deciding.Chosen;
import org.duly.strategy.table.CompiledTable;

/** For how many days the passing of time alone cannot change what a chain of tables says. Pure. */
final class Steadiness {

    static final long FOR_EVER = CompiledTable.FOR_EVER;

    private static final Set<String> GROWING =
            Set.of("days_past_due", "days_placed", "days_since_attempt", "days_since_talk", "days_since_payment");
    private static final Set<String> FALLING = Set.of("days_to_recall", "days_to_payday");

    private Steadiness() {}

    /**
     * At least one. The bucket is left to whoever reckons buckets; days to the next payday begin anew behind it, so
     * they are steady no longer than until then.
     */
    static long days(Map<String, Object> facts, List<Chosen> chain) {
        long least = FOR_EVER;
        for (Chosen chosen : chain) {
            CompiledTable table = chosen.link().table();
            for (String input : table.inputs()) {
                if (GROWING.contains(input)) {
                    least = Math.min(least, table.stepsUpward(input, facts.get(input)));
                } else if (FALLING.contains(input)) {
                    least = Math.min(least, downward(table, input, facts.get(input)));
                }
            }
        }
        return least;
    }

    private static long downward(CompiledTable table, String input, @org.jspecify.annotations.Nullable Object value) {
        long steps = table.stepsDownward(input, value);
        return input.equals("days_to_payday") && value instanceof Number days
                ? Math.min(steps, days.longValue() + 1)
                : steps;
    }
}
