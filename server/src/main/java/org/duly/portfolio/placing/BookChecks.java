package org.duly.portfolio.placing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duly.party.Parties;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rule;
import org.duly.portfolio.store.AccountRows;
import org.springframework.stereotype.Component;

/** Checks rows against what the creditor placed before. */
@Component
class BookChecks {

    private final AccountRows accounts;
    private final Parties parties;

    BookChecks(AccountRows accounts, Parties parties) {
        this.accounts = accounts;
        this.parties = parties;
    }

    /** What is wrong with each row beside the book, in order. */
    List<List<Problem>> of(Creditor creditor, List<PlacementRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<String> numbers =
                new HashSet<>(rows.stream().map(PlacementRow::account).toList());
        Set<String> worked = accounts.worked(creditor.id(), numbers);
        Set<Integer> others = parties.namedOtherwise(
                creditor.id(), rows.stream().map(PlacementRow::debtor).toList());
        List<List<Problem>> problems = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            problems.add(of(rows.get(i), worked, others.contains(i)));
        }
        return problems;
    }

    private static List<Problem> of(PlacementRow row, Set<String> worked, boolean namedOtherwise) {
        List<Problem> problems = new ArrayList<>();
        if (worked.contains(row.account())) {
            problems.add(Problem.of("account_number", row.account(), Rule.DUPLICATE_IN_BOOK));
        }
        if (namedOtherwise) {
            String number = String.valueOf(row.debtor().identityNumber());
            problems.add(Problem.of("identity_number", number, Rule.IDENTITY_IN_BOOK));
        }
        return problems;
    }
}
