package org.duly.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.intake.Unreadable;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;
import org.duly.party.Parties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DulyTest
class ImportingFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String HEADER = "姓名,证件号码,手机号,账号,产品,本金,最早逾期日\n";

    @Autowired
    Placements placements;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Parties parties;

    @Autowired
    Acting acting;

    @Autowired
    SettableClock clock;

    @Autowired
    ImportCommand command;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Stumble stumble;

    @TempDir
    Path folder;

    private NewCreditor opened;
    private CreditorId creditor;

    @BeforeEach
    void openACreditor() {
        clock.set("2026-07-15T10:00");
        opened = Samples.bank();
        creditor = asSystem(() -> portfolios.open(opened));
    }

    @Test
    void placesTheWrongFileInPartAndTheCorrectedRestLater() throws IOException {
        Outcome first = placed(place(SAMPLES.resolve("placement-with-errors.csv")));
        assertThat(first.accepted()).isEqualTo(4);
        assertThat(first.rejected()).hasSize(16);

        Path corrected = file(HEADER + row(3, "E0003") + row(4, "E0004") + row(1, "E0001"));
        Outcome second = placed(place(corrected));

        assertThat(second.accepted()).isEqualTo(2);
        assertThat(second.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.number()).isEqualTo(4);
            assertThat(rejected.problems()).extracting(Problem::rule).containsExactly(Rule.DUPLICATE_IN_BOOK);
        });
    }

    @Test
    void recognisesTheSameFile() throws IOException {
        Path file = file(HEADER + row(1, "S1"));
        Outcome first = placed(place(file));

        assertThat(place(file)).isEqualTo(new FileOutcome.Known(first.batch()));
        assertThat(asSystem(() -> placements.batches(creditor))).hasSize(1);
    }

    @Test
    void takesTheSameFileAgainOnceItsBatchWasRecalled() throws IOException {
        Path file = file(HEADER + row(1, "R1"));
        Outcome first = placed(place(file));
        asSystem(() -> {
            portfolios.recall(Objects.requireNonNull(first.batch()), "收回");
            return first;
        });

        assertThat(placed(place(file)).accepted()).isEqualTo(1);
    }

    @Test
    void leavesNothingOfAnImportThatBreaksAndRunsItAgain() throws IOException {
        Path file = file(HEADER + row(1, "C1") + row(2, "C2"));
        stumble.over(creditor);

        assertThat(place(file)).isInstanceOf(FileOutcome.Failed.class);
        assertThat(asSystem(() -> portfolios.account(creditor, "C1"))).isEmpty();
        assertThat(asSystem(() -> placements.batches(creditor))).isEmpty();

        assertThat(placed(place(file)).accepted()).isEqualTo(2);
    }

    @Test
    void keepsTheFileEncrypted() throws IOException {
        place(file(HEADER + row(1, "K1")));

        List<byte[]> pieces = asSystem(() -> Objects.requireNonNull(
                transaction.execute(_ -> jdbc.sql("select content from portfolio.run_file where creditor_id = ?")
                        .param(creditor.value())
                        .query((row, index) -> row.getBytes("content"))
                        .list())));

        assertThat(pieces)
                .isNotEmpty()
                .allSatisfy(piece ->
                        assertThat(new String(piece, StandardCharsets.UTF_8)).doesNotContain("王测试"));
    }

    @Test
    void joinsTwoAccountsOfOnePersonAcrossFiles() throws IOException {
        placed(place(file(HEADER + row(5, "J1"))));
        placed(place(file(HEADER + row(5, "J2"))));

        AccountCard one = asSystem(() -> portfolios.account(creditor, "J1")).orElseThrow();
        AccountCard two = asSystem(() -> portfolios.account(creditor, "J2")).orElseThrow();
        assertThat(one.debtor()).isEqualTo(two.debtor());
        assertThat(asSystem(() -> parties.points(one.debtor()))).hasSize(1);
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        assertThat(place(file("姓名,账号\n")))
                .isEqualTo(new FileOutcome.NotReadable(Unreadable.because(Unreadable.Reason.HEADER_ONLY)));
        assertThat(place(file("姓名,账号\n张三,1\n李四,\"2\n")))
                .isEqualTo(new FileOutcome.NotReadable(Unreadable.because(Unreadable.Reason.QUOTES, 3)));
    }

    @Test
    void namesTheRequiredColumnsThatAreMissing() throws IOException {
        assertThat(place(file("姓名,备注\n张三,x\n")))
                .isEqualTo(new FileOutcome.NotMapped(List.of("account_number", "product", "principal")));
    }

    @Test
    void placesTheThreeSamplesOfTheDemonstration() {
        assertThat(placed(place(SAMPLES.resolve("placement-card-cn.xlsx"))).accepted())
                .isEqualTo(1000);
        assertThat(placed(place(SAMPLES.resolve("placement-consumer-cn.csv"))).accepted())
                .isEqualTo(800);

        creditor = asSystem(() -> portfolios.open(Samples.creditor(Jurisdiction.US, Currency.getInstance("USD"))));
        assertThat(placed(place(SAMPLES.resolve("placement-us.csv"))).accepted())
                .isEqualTo(400);
        assertThat(placed(place(SAMPLES.resolve("sba-california.csv"))).accepted())
                .isEqualTo(466);
        assertThat(placed(place(SAMPLES.resolve("lendingclub-2018q1.csv"))).accepted())
                .isGreaterThan(900);
    }

    @Test
    void importsFromTheCommandLine() throws IOException {
        Path file = file(HEADER + row(1, "X1") + row(2, "X1"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int code = command.run(
                List.of("--creditor=" + opened.code(), file.toString()),
                new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("row 3  account_number  DUPLICATE_IN_FILE", "accepted 1, rejected 1");
        assertThat(code).isEqualTo(1);
        assertThat(command.run(List.of("--creditor=NOBODY", file.toString()), new PrintStream(told)))
                .isEqualTo(2);
    }

    private static String row(int person, String account) {
        return "王测试%d,%s,164%08d,%s,信用卡,1000.00,2026-06-01%n"
                .formatted(person, Samples.identity(person), person, account);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "placement", ".csv"), text);
    }

    private FileOutcome place(Path file) {
        return asSystem(() -> placements.place(
                creditor, file, String.valueOf(file.getFileName()), null, Terms.newBatch("七月", TODAY)));
    }

    private static Outcome placed(FileOutcome outcome) {
        assertThat(outcome).isInstanceOf(FileOutcome.Placed.class);
        return ((FileOutcome.Placed) outcome).outcome();
    }

    private <T> T asSystem(Supplier<T> work) {
        return acting.as(Actor.system("test"), work);
    }
}
