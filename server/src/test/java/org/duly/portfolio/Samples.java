package org.duly.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.ledger.Component;
import org.duly.party.LawfulSource;
import org.duly.party.NewContactPoint;
import org.duly.party.NewDebtor;
import org.duly.party.PointKind;
import org.duly.party.Relation;
import org.duly.portfolio.placing.IdentityNumbers;

/** Invented creditors and rows for tests of any room. */
public final class Samples {

    public static final Currency YUAN = Currency.getInstance("CNY");
    /** An area that no register ever assigned. */
    private static final String NOWHERE = "999999";

    private Samples() {}

    /** A Chinese bank with a code of its own. */
    public static NewCreditor bank() {
        return creditor(Jurisdiction.CN, YUAN);
    }

    public static NewCreditor creditor(Jurisdiction jurisdiction, Currency currency) {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return new NewCreditor(
                code,
                "测试银行 " + code,
                Creditor.LenderKind.BANK,
                code,
                true,
                jurisdiction,
                currency,
                Contract.usual(currency));
    }

    /** Sound rows, numbered from 2, each of another debtor, 1,000.00 of principal and 50.00 of interest. */
    public static List<PlacementRow> rows(int count, LocalDate due) {
        List<PlacementRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i + 2, "A" + (10_000 + i), debtor(i), due));
        }
        return rows;
    }

    public static PlacementRow row(long number, String account, NewDebtor debtor, LocalDate due) {
        return new PlacementRow(
                number,
                debtor,
                account,
                AccountCard.Product.CREDIT_CARD,
                YUAN,
                Map.of(
                        Component.PRINCIPAL, Money.of(100_000, "CNY"),
                        Component.INTEREST, Money.of(5_000, "CNY")),
                null,
                due.minusYears(1),
                due,
                null,
                null,
                null,
                1);
    }

    /** A person with a sound but unassigned identity number and mobile. */
    public static NewDebtor debtor(int index) {
        return new NewDebtor(
                false,
                "王测试" + index,
                "CN_ID",
                identity(index),
                null,
                List.of(new NewContactPoint(
                        PointKind.MOBILE,
                        "164" + String.format(java.util.Locale.ROOT, "%08d", index),
                        Relation.SELF,
                        null,
                        LawfulSource.LEFT_WITH_LENDER)));
    }

    public static String identity(int index) {
        String first17 = NOWHERE
                + "19900101".substring(0, 4)
                + LocalDate.of(1990, 1, 1)
                        .plusDays(index / 1000)
                        .toString()
                        .substring(5)
                        .replace("-", "")
                + String.format(java.util.Locale.ROOT, "%03d", index % 1000);
        return first17 + IdentityNumbers.personCheck(first17);
    }
}
