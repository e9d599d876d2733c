package org.duly.portfolio.placing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rule;
import org.jspecify.annotations.Nullable;

/** Checks a row against those before it in the same placement. Remembers them; one for each placement. */
public final class FileChecks {

    private final Map<String, Long> rowByAccount = new HashMap<>();
    private final Map<String, Holder> holders = new HashMap<>();

    /** What is wrong with the row beside the others. */
    public List<Problem> of(PlacementRow row) {
        List<Problem> problems = new ArrayList<>();
        Long first = rowByAccount.putIfAbsent(row.account(), row.number());
        if (first != null && !row.account().isBlank()) {
            problems.add(Problem.of("account_number", row.account(), Rule.DUPLICATE_IN_FILE, first));
        }
        Holder other = otherHolder(row);
        if (other != null) {
            problems.add(Problem.of(
                    "identity_number",
                    String.valueOf(row.debtor().identityNumber()),
                    Rule.IDENTITY_SHARED,
                    other.row()));
        }
        return problems;
    }

    /** Joining two people into one debtor would tell each the other's debts, so one number means one name. */
    private @Nullable Holder otherHolder(PlacementRow row) {
        String number = row.debtor().identityNumber();
        if (number == null) {
            return null;
        }
        String key = row.debtor().identityType() + ":" + number;
        Holder holder = holders.putIfAbsent(key, new Holder(row.debtor().name(), row.number()));
        return holder == null || holder.name().equals(row.debtor().name()) ? null : holder;
    }

    private record Holder(String name, long row) {}
}
