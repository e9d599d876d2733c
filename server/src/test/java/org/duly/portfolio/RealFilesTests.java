package org.duly.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duly.intake.Line;
import org.duly.intake.Opened;
import org.duly.intake.Row;
import org.duly.intake.Table;
import org.duly.intake.Tables;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.kernel.Uuid7;
import org.duly.portfolio.placing.FileChecks;
import org.duly.portfolio.placing.Mapping;
import org.duly.portfolio.placing.MappingText;
import org.duly.portfolio.placing.RowChecks;
import org.duly.portfolio.placing.RowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class RealFilesTests {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final LocalDate PLACED = LocalDate.of(2026, 7, 1);

    @TempDir
    Path folder;

    /** What came of a file: rows, and problems by rule. */
    private record Came(List<PlacementRow> rows, Map<Rule, Integer> problems) {}

    @Test
    void takesTheCardWorkbookWhole() throws IOException {
        Came came = read("placement-card-cn.xlsx", "placement-card-cn", Jurisdiction.CN, "CNY");

        assertThat(came.problems()).isEmpty();
        assertThat(came.rows())
                .hasSize(1000)
                .allSatisfy(row -> assertThat(PLACED.toEpochDay()
                                - Objects.requireNonNull(row.oldestUnpaidDue()).toEpochDay())
                        .isBetween(1L, 180L));
        assertThat(came.rows().stream()
                        .map(row -> row.debtor().identityNumber())
                        .distinct())
                .hasSizeBetween(900, 960);
        assertThat(came.rows().stream().filter(row -> row.debtor().points().size() >= 4))
                .hasSizeGreaterThan(200);
    }

    @Test
    void takesTheConsumerFileWholeInGb18030AndUtf8Alike() throws IOException {
        Came chinese = read("placement-consumer-cn.csv", "placement-consumer-cn", Jurisdiction.CN, "CNY");
        String text = Files.readString(SAMPLES.resolve("placement-consumer-cn.csv"), Charset.forName("GB18030"));
        Path utf8 = Files.writeString(folder.resolve("utf8.csv"), text, StandardCharsets.UTF_8);
        Came unicode = read(utf8, "placement-consumer-cn", Jurisdiction.CN, "CNY");

        assertThat(chinese.problems()).isEmpty();
        assertThat(chinese.rows()).hasSize(800).isEqualTo(unicode.rows());
    }

    @Test
    void takesTheAmericanFileWhole() throws IOException {
        Came came = read("placement-us.csv", "placement-us", Jurisdiction.US, "USD");

        assertThat(came.problems()).isEmpty();
        assertThat(came.rows()).hasSize(400);
    }

    @Test
    void takesLendingClubLoansOnWhichSomethingIsOwed() throws IOException {
        Came came = read("lendingclub-2018q1.csv", "lendingclub", Jurisdiction.US, "USD");

        assertThat(came.problems()).containsOnlyKeys(Rule.NOTHING_OWED);
        assertThat(came.rows()).hasSizeGreaterThan(900);
        assertThat(came.rows().stream().map(PlacementRow::contractOn))
                .allMatch(day -> day != null && day.getYear() == 2018);
    }

    @Test
    void takesSmallBusinessLoansThatWereChargedOff() throws IOException {
        Came came = read("sba-california.csv", "sba", Jurisdiction.US, "USD");

        assertThat(came.rows().size()
                        + came.problems().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .isEqualTo(1401);
        assertThat(came.problems()).containsOnlyKeys(Rule.NOTHING_OWED);
        assertThat(came.rows()).hasSizeGreaterThan(400);
        assertThat(came.rows().getFirst().debtor().company()).isTrue();
        assertThat(came.rows().getFirst().debtor().points().getFirst().value()).contains(", CA 9");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "DULY_SHARED", matches = ".+")
    void takesIbmReceivablesAndJoinsInvoicesOfOneCustomer() throws IOException {
        Path file = Path.of(System.getenv("DULY_SHARED"), "data", "receivables", "ibm_ar_invoices_before_2013-07.csv");
        Came came = read(file, "ibm-receivables", Jurisdiction.US, "USD");

        assertThat(came.problems()).isEmpty();
        assertThat(came.rows()).hasSize(1930);
        assertThat(came.rows().stream().map(row -> row.debtor().externalKey()).distinct())
                .hasSize(100);
    }

    @Test
    void saysOfEveryWrongRowWhatIsWrong() throws IOException {
        Came came = read("placement-with-errors.csv", "", Jurisdiction.CN, "CNY");

        assertThat(came.rows()).hasSize(4);
        assertThat(came.problems().keySet())
                .containsExactlyInAnyOrder(
                        Rule.REQUIRED,
                        Rule.IDENTITY_CHECKSUM,
                        Rule.IDENTITY_FORMAT,
                        Rule.PHONE,
                        Rule.DUPLICATE_IN_FILE,
                        Rule.PRODUCT_UNKNOWN,
                        Rule.CURRENCY_UNKNOWN,
                        Rule.AMOUNT_NEGATIVE,
                        Rule.AMOUNT_FORMAT,
                        Rule.SUM,
                        Rule.DATE_FUTURE,
                        Rule.DATE_IMPOSSIBLE,
                        Rule.DUE_BEFORE_CONTRACT,
                        Rule.RELATION_UNKNOWN,
                        Rule.IDENTITY_SHARED);
    }

    @Test
    void inventsNobodyWhoExists() throws IOException {
        Came cards = read("placement-card-cn.xlsx", "placement-card-cn", Jurisdiction.CN, "CNY");
        Came loans = read("placement-consumer-cn.csv", "placement-consumer-cn", Jurisdiction.CN, "CNY");
        List<PlacementRow> rows = new ArrayList<>(cards.rows());
        rows.addAll(loans.rows());
        Set<String> identities = new HashSet<>();

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.debtor().identityNumber()).startsWith("1099");
            assertThat(row.debtor().points().stream().filter(point -> point.kind() == org.duly.party.PointKind.MOBILE))
                    .allSatisfy(point -> assertThat(point.value()).startsWith("164"));
        });
        rows.forEach(row -> identities.add(row.debtor().name() + row.debtor().identityNumber()));
        assertThat(identities)
                .hasSameSizeAs(identities.stream()
                        .map(each -> each.replaceAll("\\D", ""))
                        .distinct()
                        .toList());
    }

    private Came read(String sample, String mapping, Jurisdiction jurisdiction, String currency) throws IOException {
        return read(SAMPLES.resolve(sample), mapping, jurisdiction, currency);
    }

    private static Came read(Path file, String name, Jurisdiction jurisdiction, String currency) throws IOException {
        NewCreditor opened = Samples.creditor(jurisdiction, Currency.getInstance(currency));
        Creditor creditor = new Creditor(
                new CreditorId(Uuid7.next(java.time.Instant.EPOCH)),
                opened.code(),
                opened.name(),
                opened.kind(),
                opened.code(),
                true,
                jurisdiction,
                opened.currency());
        Terms terms = Terms.newBatch("样本", PLACED);
        Opened table = new Tables().open(file);
        return read((Table) table, name, creditor, terms);
    }

    private static Came read(Table table, String name, Creditor creditor, Terms terms) throws IOException {
        List<PlacementRow> rows = new ArrayList<>();
        Map<Rule, Integer> problems = new HashMap<>();
        try (table) {
            List<String> columns = table.layout().columns();
            Mapping mapping = name.isEmpty()
                    ? org.duly.portfolio.placing.Suggested.mapping(creditor, columns)
                    : MappingText.read(
                            Files.readString(SAMPLES.resolve("mappings").resolve(name + ".yaml")));
            RowReader reader = new RowReader(mapping, columns, creditor, terms);
            RowChecks checks = new RowChecks(creditor, terms, PLACED);
            FileChecks beside = new FileChecks();
            for (Line line = table.next(); line != null; line = table.next()) {
                List<Problem> found = new ArrayList<>();
                switch (reader.read((Row) line)) {
                    case RowReader.NotUnderstood not ->
                        found.addAll(not.rejected().problems());
                    case RowReader.Understood understood -> {
                        found.addAll(checks.of(understood.row()));
                        found.addAll(beside.of(understood.row()));
                        if (found.isEmpty()) {
                            rows.add(understood.row());
                        }
                    }
                }
                found.forEach(problem -> problems.merge(problem.rule(), 1, Integer::sum));
            }
        }
        assertThat(rows).allSatisfy(row -> assertThat(row.sum()).isGreaterThan(Money.zero(row.currency())));
        return new Came(rows, problems);
    }
}
