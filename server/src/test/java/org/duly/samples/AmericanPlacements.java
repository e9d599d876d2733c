package org.duly.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Loans of the LendingClub data set with invented borrowers. The late ones come first: grace 1–15 days, late 16–30,
 * late 31–120, charged off 121–180; then, to fill up, current ones with the most recent earlier delay, 1–30 days late
 * here. Principal is the balance, interest runs at the loan's rate since the due day, fees are 15.00 for each month
 * begun.
 */
final class AmericanPlacements {

    static final List<String> COLUMNS = List.of(
            "Loan ID",
            "Borrower",
            "Customer ID",
            "Cell Phone",
            "Home Phone",
            "Email",
            "Home Address",
            "Product",
            "Principal",
            "Interest",
            "Fees",
            "Total Due",
            "Origination Date",
            "Due Date",
            "Last Payment Date",
            "Last Payment Amount",
            "Placement End",
            "Hand Number");

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("NJ", "201"),
            Map.entry("CA", "213"),
            Map.entry("NY", "212"),
            Map.entry("TX", "214"),
            Map.entry("FL", "305"),
            Map.entry("IL", "312"),
            Map.entry("PA", "215"),
            Map.entry("OH", "216"),
            Map.entry("GA", "404"),
            Map.entry("NC", "704"),
            Map.entry("MI", "313"),
            Map.entry("VA", "703"),
            Map.entry("WA", "206"),
            Map.entry("MA", "617"),
            Map.entry("AZ", "602"),
            Map.entry("CO", "303"),
            Map.entry("MD", "410"),
            Map.entry("MN", "612"),
            Map.entry("WI", "414"),
            Map.entry("MO", "314"),
            Map.entry("IN", "317"),
            Map.entry("TN", "615"),
            Map.entry("CT", "203"),
            Map.entry("OR", "503"),
            Map.entry("NV", "702"),
            Map.entry("HI", "808"));

    private final Strangers strangers;

    AmericanPlacements(long seed) {
        strangers = new Strangers(seed);
    }

    List<List<String>> loans(List<Map<String, String>> all, int count) {
        List<Map<String, String>> chosen = new ArrayList<>(all.stream()
                .filter(loan -> days(loan) > 0 && owed(loan).signum() > 0)
                .toList());
        all.stream()
                .filter(loan -> loan.get("loan_status").equals("Current"))
                .filter(loan ->
                        loan.getOrDefault("months_since_last_delinq", "").matches("\\d+"))
                .sorted(Comparator.comparingInt(
                        loan -> Integer.parseInt(loan.getOrDefault("months_since_last_delinq", "0"))))
                .limit(Math.max(0, count - chosen.size()))
                .forEach(chosen::add);
        List<List<String>> rows = new ArrayList<>();
        String borrower = "";
        String customer = "";
        for (Map<String, String> loan : chosen) {
            if (borrower.isEmpty() || !strangers.onceIn(20)) {
                borrower = strangers.englishName();
                customer = String.format(Locale.ROOT, "C%06d", rows.size() + 1);
            }
            rows.add(row(rows.size(), loan, borrower, customer));
        }
        return rows;
    }

    private List<String> row(int index, Map<String, String> loan, String borrower, String customer) {
        int days = days(loan) > 0 ? days(loan) : strangers.between(1, 30);
        LocalDate due = ChineseDebts.PLACED.minusDays(days);
        BigDecimal principal = owed(loan);
        BigDecimal interest = principal
                .multiply(new BigDecimal(loan.getOrDefault("interest_rate", "0")))
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(36_500), 2, RoundingMode.HALF_UP);
        BigDecimal fees = BigDecimal.valueOf(1500L * ((days + 29) / 30), 2);
        String state = loan.getOrDefault("state", "");
        String area = AREAS.getOrDefault(state, "202");
        return List.of(
                "LC" + loan.get("loan_row"),
                borrower,
                customer,
                strangers.americanPhone(area),
                strangers.onceIn(4) ? strangers.americanPhone(area) : "",
                strangers.onceIn(2) ? "borrower" + index + "@example.net" : "",
                strangers.street() + ", Sampleville, " + state,
                "consumer loan",
                principal.toPlainString(),
                interest.toPlainString(),
                fees.toPlainString(),
                principal.add(interest).add(fees).toPlainString(),
                AMERICAN.format(due.minusMonths(3L + index % 20)),
                AMERICAN.format(due),
                AMERICAN.format(due.minusMonths(1)),
                new BigDecimal(loan.getOrDefault("installment", "0"))
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString(),
                AMERICAN.format(ChineseDebts.PLACED.plusDays(120)),
                "1");
    }

    private static BigDecimal owed(Map<String, String> loan) {
        return new BigDecimal(loan.getOrDefault("balance", "0")).setScale(2, RoundingMode.HALF_UP);
    }

    /** How late a loan is by its status; spread by its number, so that the same loan is always as late. */
    private static int days(Map<String, String> loan) {
        int spread = Integer.parseInt(loan.getOrDefault("loan_row", "0")) * 7;
        return switch (loan.getOrDefault("loan_status", "")) {
            case "In Grace Period" -> 1 + spread % 15;
            case "Late (16-30 days)" -> 16 + spread % 15;
            case "Late (31-120 days)" -> 31 + spread % 90;
            case "Charged Off" -> 121 + spread % 60;
            default -> 0;
        };
    }
}
