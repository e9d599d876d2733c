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
        difference.compare("outcome", then.outcome(), now.outcome());
        difference.compare("packs", packs(then), packs(now));
        difference.compare("grounds", rules(then), rules(now));
        difference.compare("next allowed", then.nextAllowedAt(), now.nextAllowedAt());
        if (difference.differences.isEmpty()) {
            difference.compare("words and counts of the grounds", then.grounds(), now.grounds());
            difference.compare("why", then.why(), now.why());
        }
        return difference.differences;
    }

    /** The same for the answer alone, whichever packs gave it. */
    static List<String> betweenAnswers(Receipt then, Receipt now) {
        ReceiptDifference difference = new ReceiptDifference();
        difference.compare("outcome", then.outcome(), now.outcome());
        difference.compare("grounds", rules(then), rules(now));
        difference.compare("next allowed", then.nextAllowedAt(), now.nextAllowedAt());
        if (difference.differences.isEmpty()) {
            difference.compare("words and counts of the grounds", then.grounds(), now.grounds());
            difference.compare("why", then.why(), now.why());
        }
        return difference.differences;
    }

    private void compare(String what, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            differences.add(what + ": was " + then + ", is " + now);
        }
    }

    private static TreeSet<String> rules(Receipt receipt) {
        return receipt.grounds().stream().map(Ground::ruleId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> packs(Receipt receipt) {
        return receipt.packs().stream()
                .map(pack -> pack.id() + " " + pack.version() + " " + pack.sha256())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
