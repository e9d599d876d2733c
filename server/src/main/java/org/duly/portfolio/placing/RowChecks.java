package org.duly.portfolio.placing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.ledger.Component;
import org.duly.party.NewContactPoint;
import org.duly.party.NewDebtor;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rule;
import org.duly.portfolio.Terms;
import org.jspecify.annotations.Nullable;

/** Checks one row by itself: everything that can be said without knowing the other rows or the book. */
public final class RowChecks {

    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_HANDS = 99;
    /** Ten billion of the main unit: far beyond any consumer's debt, well within what books can hold. */
    private static final long LARGEST_MINOR = 1_000_000_000_000L;

    private final Creditor creditor;
    private final Terms terms;
    private final LocalDate today;

    public RowChecks(Creditor creditor, Terms terms, LocalDate today) {
        this.creditor = creditor;
        this.terms = terms;
        this.today = today;
    }

    /** Everything wrong with the row; empty if nothing is. */
    public List<Problem> of(PlacementRow row) {
        List<Problem> problems = new ArrayList<>();
        texts(row, problems);
        money(row, problems);
        days(row, problems);
        identity(row.debtor(), problems);
        row.debtor().points().forEach(point -> point(point, problems));
        if (row.handNumber() < 1 || row.handNumber() > MOST_HANDS) {
            problems.add(Problem.of("hand_number", String.valueOf(row.handNumber()), Rule.NUMBER_FORMAT));
        }
        return problems;
    }

    private static void texts(PlacementRow row, List<Problem> problems) {
        required("name", row.debtor().name(), problems);
        required("account_number", row.account(), problems);
    }

    private static void required(String field, String value, List<Problem> problems) {
        if (value.isBlank()) {
            problems.add(Problem.of(field, value, Rule.REQUIRED));
        } else if (value.length() > LONGEST_NAME) {
            problems.add(Problem.of(field, value.substring(0, 40) + "…", Rule.TEXT_TOO_LONG, LONGEST_NAME));
        }
    }

    private void money(PlacementRow row, List<Problem> problems) {
        if (!row.currency().equals(creditor.currency())) {
            problems.add(Problem.of(
                    "currency",
                    row.currency().getCurrencyCode(),
                    Rule.CURRENCY_OTHER,
                    creditor.currency().getCurrencyCode()));
        }
        boolean sound = true;
        for (Component component : Component.values()) {
            sound &= amount(PlacementFields.of(component), row.owed().get(component), problems);
        }
        amount("last_payment_amount", row.lastPayment(), problems);
        sound &= amount("total", row.total(), problems);
        if (sound) {
            sums(row, problems);
        }
    }

    private static void sums(PlacementRow row, List<Problem> problems) {
        Money sum = row.sum();
        Money total = row.total();
        if (total != null && !total.equals(sum)) {
            problems.add(Problem.of("total", plain(total), Rule.SUM, plain(sum)));
        } else if (!sum.isPositive()) {
            problems.add(Problem.of("principal", plain(sum), Rule.NOTHING_OWED));
        }
    }

    private static boolean amount(String field, @Nullable Money amount, List<Problem> problems) {
        if (amount == null) {
            return true;
        }
        if (amount.isNegative()) {
            problems.add(Problem.of(field, plain(amount), Rule.AMOUNT_NEGATIVE));
        } else if (amount.minor() > LARGEST_MINOR) {
            problems.add(Problem.of(field, plain(amount), Rule.AMOUNT_TOO_LARGE));
        } else {
            return true;
        }
        return false;
    }

    private static String plain(Money amount) {
        return amount.toDecimal().toPlainString();
    }

    private void days(PlacementRow row, List<Problem> problems) {
        past("contract_date", row.contractOn(), problems);
        past("last_payment_date", row.lastPaymentOn(), problems);
        LocalDate due = row.oldestUnpaidDue();
        LocalDate contract = row.contractOn();
        if (due != null && due.isBefore(OLDEST)) {
            problems.add(Problem.of("due_date", due.toString(), Rule.DATE_TOO_OLD));
        } else if (due != null && contract != null && due.isBefore(contract)) {
            problems.add(Problem.of("due_date", due.toString(), Rule.DUE_BEFORE_CONTRACT, contract));
        }
        LocalDate recall = row.recallOn() == null ? terms.recallOn() : row.recallOn();
        if (recall != null && recall.isBefore(terms.placedOn())) {
            problems.add(Problem.of("recall_date", recall.toString(), Rule.RECALL_BEFORE_PLACEMENT, terms.placedOn()));
        }
    }

    private void past(String field, @Nullable LocalDate day, List<Problem> problems) {
        if (day != null && day.isAfter(today)) {
            problems.add(Problem.of(field, day.toString(), Rule.DATE_FUTURE));
        } else if (day != null && day.isBefore(OLDEST)) {
            problems.add(Problem.of(field, day.toString(), Rule.DATE_TOO_OLD));
        }
    }

    private static void identity(NewDebtor debtor, List<Problem> problems) {
        String number = debtor.identityNumber();
        if (number == null) {
            return;
        }
        IdentityNumbers.Check check = switch (debtor.identityType()) {
            case IdentityTypes.CHINESE_PERSON -> IdentityNumbers.person(number);
            case IdentityTypes.CHINESE_COMPANY -> IdentityNumbers.company(number);
            default ->
                number.length() >= 3 && number.length() <= 40
                        ? IdentityNumbers.Check.SOUND
                        : IdentityNumbers.Check.MISSHAPEN;
        };
        switch (check) {
            case SOUND -> {}
            case MISSHAPEN -> problems.add(Problem.of("identity_number", number, Rule.IDENTITY_FORMAT));
            case WRONG_CHECK_DIGIT -> problems.add(Problem.of("identity_number", number, Rule.IDENTITY_CHECKSUM));
        }
    }

    private void point(NewContactPoint point, List<Problem> problems) {
        Jurisdiction home = creditor.jurisdiction();
        String value = point.value();
        switch (point.kind()) {
            case MOBILE, LANDLINE -> {
                if (!Telephones.canExist(value, home)) {
                    problems.add(Problem.of("phone", value, Rule.PHONE));
                }
            }
            case EMAIL -> {
                if (!EMAIL.matcher(value).matches()) {
                    problems.add(Problem.of("email", value, Rule.EMAIL));
                }
            }
            case ADDRESS -> {
                if (value.length() > LONGEST_VALUE) {
                    problems.add(
                            Problem.of("address", value.substring(0, 40) + "…", Rule.TEXT_TOO_LONG, LONGEST_VALUE));
                }
            }
        }
    }
}
