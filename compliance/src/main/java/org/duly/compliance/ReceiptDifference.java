package org.duly.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names in what two receipts of one question differ. */
final class ReceiptDifference {
    private final List<String> differences = new ArrayList<>();

    private ReceiptDifference() {}

    static List<String> between(Receipt then, Receipt now) {
        ReceiptDifference difference = new ReceiptDifference();
        difference.compare("engine", then.engine(), now.engine());
        difference.compare("packs", packs(then), packs(now));
        difference.compareAnswers(then, now);
        return difference.differences;
    }

    /** The same for the answer alone, whichever packs gave it. */
    static List<String> betweenAnswers(Receipt then, Receipt now) {
        ReceiptDifference difference = new ReceiptDifference();
        difference.compareAnswers(then, now);
        return difference.differences;
    }

    private void compareAnswers(Receipt then, Receipt now) {
        compare("outcome", then.outcome(), now.outcome());
        compare("grounds", rules(then.grounds()), rules(now.grounds()));
        compare("rebutted", rules(then.rebutted()), rules(now.rebutted()));
        compare("next allowed", then.nextAllowedAt(), now.nextAllowedAt());
        if (differences.isEmpty()) {
            compare("words and counts of the grounds", then.grounds(), now.grounds());
            compare("words and counts of what was rebutted", then.rebutted(), now.rebutted());
            compare("why", then.why(), now.why());
        }
    }

    private void compare(String what, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            differences.add(what + ": was " + then + ", is " + now);
        }
    }

    private static TreeSet<String> rules(@Nullable List<Ground> grounds) {
        return grounds == null
                ? new TreeSet<>()
                : grounds.stream().map(Ground::ruleId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> packs(Receipt receipt) {
        return receipt.packs().stream()
                .map(pack -> pack.id() + " " + pack.version() + " " + pack.sha256())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
