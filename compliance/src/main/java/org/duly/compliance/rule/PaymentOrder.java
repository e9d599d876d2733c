package org.duly.compliance.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duly.compliance.facts.Operation;
import org.duly.compliance.facts.Split;
import org.jspecify.annotations.Nullable;

/**
 * A payment booked in another order than the law's. Tiers are paid one after the other; components that share a tier
 * ({@code costs+interest}) may be paid in any order between them.
 */
public record PaymentOrder(Dated<List<String>> tiers) implements Check {
    private static final Map<String, Function<Split, BigDecimal>> COMPONENTS =
            Map.of("costs", Split::costs, "interest", Split::interest, "principal", Split::principal);

    public PaymentOrder {
        tiers.steps().forEach(step -> step.value().forEach(PaymentOrder::requireComponents));
    }

    private static void requireComponents(String tier) {
        if (!COMPONENTS.keySet().containsAll(components(tier))) {
            throw new IllegalArgumentException(tier + " is not made of costs, interest and principal");
        }
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        Operation operation = situation.attempt().operation();
        Split owed = situation.debt().outstanding();
        Split booked = operation.allocation();
        if (operation.amount() == null || owed == null || booked == null) {
            return null;
        }
        BigDecimal left = operation.amount();
        for (String tier : tiers.on(situation.today())) {
            BigDecimal due = sum(tier, owed).min(left);
            if (sum(tier, booked).compareTo(due) != 0 || exceeds(tier, booked, owed)) {
                return Finding.lasting(Map.of(
                        "tier",
                        tier,
                        "due",
                        due.toPlainString(),
                        "booked",
                        sum(tier, booked).toPlainString()));
            }
            left = left.subtract(due);
        }
        return null;
    }

    private static List<String> components(String tier) {
        return Arrays.asList(tier.split("\\+"));
    }

    private static BigDecimal sum(String tier, Split split) {
        return components(tier).stream().map(name -> part(name, split)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean exceeds(String tier, Split booked, Split owed) {
        return components(tier).stream().anyMatch(name -> part(name, booked).compareTo(part(name, owed)) > 0);
    }

    private static BigDecimal part(String name, Split split) {
        return COMPONENTS.getOrDefault(name, Split::total).apply(split);
    }
}
