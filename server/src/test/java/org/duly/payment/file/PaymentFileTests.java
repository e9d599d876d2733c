package org.duly.payment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.payment.PaymentBook.PLACED;
import static org.duly.payment.PaymentBook.yuan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.payment.Payment;
import org.duly.payment.PaymentBook;
import org.duly.payment.Payments;
import org.duly.payment.events.PaymentPosted;
import org.duly.portfolio.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DulyTest
@Import(PaymentBook.class)
class PaymentFileTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final String HEADER = "账号,还款金额,还款日期,流水号,证件号,姓名\n";

    @Autowired
    TakingFiles taking;

    @Autowired
    UnderstandingFiles understanding;

    @Autowired
    RunningFiles running;

    @Autowired
    DecidingLines deciding;

    @Autowired
    RejectFile rejects;

    @Autowired
    Payments payments;

    @Autowired
    PaymentBook book;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    @TempDir
    Path folder;

    private CreditorId creditor = new CreditorId(UUID.randomUUID());
    private AccountId account = new AccountId(UUID.randomUUID());

    @BeforeEach
    void placeAnAccount() {
        clock.set("2026-07-15T10:00");
        creditor = book.open();
        account = book.place(creditor, "A100", 1, PLACED.minusDays(20));
        facts.forget();
    }

    @Test
    void postsALineWhoseAccountNumberFits() {
        PaymentFile file = run(HEADER + "A100,65.00,2026-07-10,T1,,\n");

        assertThat(file.state()).isEqualTo(PaymentFile.State.DONE);
        assertThat(file.count(LineState.POSTED)).isOne();
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1015));
        assertThat(book.balance(account, LocalDate.of(2026, 7, 9)).total()).isEqualTo(yuan(1080));
    }

    @Test
    void understandsAGb18030FileByItsChineseHeadings() {
        UUID file = take(HEADER + "A100,\"1,065.50\",2026年7月10日,T1,,王测试1\n", Charset.forName("GB18030"));

        var understood = book.as(() -> understanding.understand(file));

        assertThat(understood.columns().columns())
                .containsEntry(PaymentColumns.ACCOUNT, "账号")
                .containsEntry(PaymentColumns.AMOUNT, "还款金额")
                .containsEntry(PaymentColumns.PAID_ON, "还款日期")
                .containsEntry(PaymentColumns.PAYER, "姓名");
        assertThat(understood.preview()).singleElement().satisfies(row -> {
            assertThat(row.faults()).isEmpty();
            assertThat(row.cells().payer()).isEqualTo("王***");
        });
    }

    @Test
    void remembersTheColumnsOfACreditor() {
        run("甲,乙,丙\nA100,65.00,2026-07-10\n", columns("甲", "乙", "丙"));
        UUID next = take("甲,乙,丙\nA100,66.00,2026-07-11\n", StandardCharsets.UTF_8);

        var understood = book.as(() -> understanding.understand(next));

        assertThat(understood.saved()).isTrue();
        assertThat(understood.columns()).isEqualTo(columns("甲", "乙", "丙"));
    }

    @Test
    void recognisesTheSameFileAndTheSameLineInAnother() {
        String line = "A100,65.00,2026-07-10,T1,,\n";
        run(HEADER + line);

        assertThat(book.as(() -> taking.take(creditor, "again.csv", write(HEADER + line, StandardCharsets.UTF_8))))
                .isInstanceOf(TakingFiles.Taken.Known.class);
        PaymentFile second = run(HEADER + line + "A100,5.00,2026-07-11,T2,,\n");

        assertThat(second.count(LineState.REPEATED)).isOne();
        assertThat(second.count(LineState.POSTED)).isOne();
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1010));
        assertThat(facts.of(PaymentPosted.class)).hasSize(2);
    }

    @Test
    void asksAPersonAboutALineWithoutReferenceThatLooksLikeOneBooked() {
        run(HEADER + "A100,65.00,2026-07-10,,,\nA100,65.00,2026-07-10,,,\n");
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(950));

        PaymentFile other = run(HEADER + "A100,65.00,2026-07-10,,,\nA100,1.00,2026-07-11,,,\n");

        Line doubtful = only(other, LineState.TO_CONFIRM);
        assertThat(doubtful.why()).isEqualTo("payment.why.twin");
        assertThat(book.as(() -> String.valueOf(deciding.confirm(doubtful.id(), 1))))
                .isEqualTo("null");
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(884));
    }

    @Test
    void matchesByIdentityAndTheVeryAmountOwed() {
        PaymentFile file = run(HEADER + ",1080.00,2026-07-10,T1," + Samples.identity(1) + ",\n");

        assertThat(only(file, LineState.POSTED).why()).isEqualTo("payment.why.identity-and-amount");
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(0));
    }

    @Test
    void givesAnAmbiguousLineToAPersonWithCandidatesAndReasons() {
        AccountId second = book.place(creditor, "A200", 1, PLACED.minusDays(20));
        PaymentFile file = run(HEADER + ",1080.00,2026-07-10,T1," + Samples.identity(1) + ",\n");

        Line line = only(file, LineState.TO_CONFIRM);
        assertThat(line.candidates())
                .hasSize(2)
                .allSatisfy(choice -> assertThat(choice.reasons()).contains("identity-fits", "amount-is-all-owed"));
        assertThat(line.cells().identity())
                .isEqualTo("9999**********" + Samples.identity(1).substring(14));
        Line.Choice wanted = line.candidates().stream()
                .filter(choice -> choice.account().equals(second))
                .findFirst()
                .orElseThrow();
        book.as(() -> String.valueOf(deciding.confirm(line.id(), wanted.rank())));

        assertThat(book.balance(second, TODAY).total()).isEqualTo(yuan(0));
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1080));
        assertThat(found(file).count(LineState.POSTED)).isOne();
    }

    @Test
    void doesNotTrustAnAccountNumberAgainstTheIdentityNumber() {
        PaymentFile file = run(HEADER + "A100,65.00,2026-07-10,T1," + Samples.identity(77) + ",\n");

        assertThat(only(file, LineState.TO_CONFIRM).why()).isEqualTo("payment.why.identity-differs");
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1080));
    }

    @Test
    void offersAnAccountWhoseNumberDiffersOnlyInHyphens() {
        PaymentFile file = run(HEADER + "A-100,65.00,2026-07-10,T1,,\n");

        assertThat(only(file, LineState.TO_CONFIRM).candidates())
                .singleElement()
                .satisfies(choice -> assertThat(choice.reasons()).contains("number-variant"));
    }

    @Test
    void keepsAnUnmatchedLineVisibleUntilAPersonNamesItsAccount() {
        PaymentFile file = run(HEADER + "B999,65.00,2026-07-10,T1,,\n");
        Line line = only(file, LineState.UNMATCHED);

        assertThat(book.as(() -> String.valueOf(deciding.assign(line.id(), "nobody"))))
                .isEqualTo("payment.refused.no-account");
        assertThat(book.as(() -> String.valueOf(deciding.assign(line.id(), "A100"))))
                .isEqualTo("null");
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1015));
    }

    @Test
    void takesAPaymentBackOnlyWhenAPersonConfirmsTheNegativeLine() {
        run(HEADER + "A100,65.00,2026-07-10,T1,,\n");
        PaymentFile file = run(HEADER + "A100,-65.00,2026-07-12,T1,,\n");
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1015));

        Line line = only(file, LineState.TO_CONFIRM);
        assertThat(line.candidates()).singleElement().satisfies(choice -> {
            assertThat(choice.payment()).isNotNull();
            assertThat(choice.reasons()).contains("reference-fits", "amount-fits");
        });
        book.as(() -> String.valueOf(deciding.confirm(line.id(), 1)));

        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1080));
        assertThat(found(file).count(LineState.REVERSED)).isOne();
    }

    @Test
    void setsALineAsideWithoutTouchingMoney() {
        PaymentFile file = run(HEADER + "B999,65.00,2026-07-10,T1,,\n");
        Line line = only(file, LineState.UNMATCHED);
        book.as(() -> {
            deciding.dismiss(line.id(), "payment.dismissed.foreign");
            return true;
        });

        assertThat(only(found(file), LineState.DISMISSED).why()).isEqualTo("payment.dismissed.foreign");
        assertThat(facts.of(PaymentPosted.class)).isEmpty();
    }

    @Test
    void rejectsBadLinesWithFieldValueRuleAndRemedyAndPostsTheRest() {
        PaymentFile file = run(HEADER
                + "A100,abc,2026-07-10,T1,,\nA100,10.005,2026-02-30,T2,,\nA100,0,2026-09-01,T3,,\n,5.00,,T4,,\n"
                + "A100,65.00,2026-07-10,T5,,\n");

        assertThat(file.count(LineState.REJECTED)).isEqualTo(4);
        assertThat(file.count(LineState.POSTED)).isOne();
        String text = rejected(file, Locale.ENGLISH);
        assertThat(text)
                .contains("abc", "Not an amount", "Write a number such as 1234.50")
                .contains("More decimals than the currency has", "There is no such day")
                .contains("Amount is zero", "Date lies in the future", "Nobody to tell whose payment it is");
        assertThat(text.lines()).hasSize(5);
        assertThat(rejected(file, Locale.SIMPLIFIED_CHINESE)).contains("不是金额", "没有这一天");
    }

    @Test
    void postsNothingFromAFileThatBreaksOff() {
        UUID file = take(
                HEADER + "A100,65.00,2026-07-10,T1,,\n" + "A100,\"66.00,2026-07-10,T2,,\n".repeat(1),
                StandardCharsets.UTF_8);
        book.as(() -> {
            running.run(file, book.as(() -> understanding.understand(file).columns()));
            return true;
        });

        assertThat(found(file).state()).isEqualTo(PaymentFile.State.UNREADABLE);
        assertThat(found(file).trouble().getFirst()).startsWith("intake.unreadable.");
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1080));
    }

    @Test
    void refusesAFileThatIsNoTable() {
        assertThat(book.as(() -> taking.take(creditor, "empty.csv", write("", StandardCharsets.UTF_8))))
                .isEqualTo(new TakingFiles.Taken.Refused(List.of("intake.unreadable.EMPTY")));
    }

    private PaymentFile run(String content) {
        UUID file = take(content, StandardCharsets.UTF_8);
        return run(file, book.as(() -> understanding.understand(file)).columns());
    }

    private PaymentFile run(String content, PaymentColumns columns) {
        return run(take(content, StandardCharsets.UTF_8), columns);
    }

    private PaymentFile run(UUID file, PaymentColumns columns) {
        book.as(() -> {
            running.run(file, columns);
            return true;
        });
        return found(file);
    }

    private UUID take(String content, Charset charset) {
        return switch (book.as(() -> taking.take(creditor, "payments.csv", write(content, charset)))) {
            case TakingFiles.Taken.Fresh fresh -> fresh.file();
            case TakingFiles.Taken.Known known -> known.file();
            case TakingFiles.Taken.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    private Path write(String content, Charset charset) {
        try {
            Path path = Files.createTempFile(folder, "payments", ".csv");
            return Files.write(path, content.getBytes(charset));
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    private PaymentFile found(UUID file) {
        return book.as(() -> taking.find(file));
    }

    private PaymentFile found(PaymentFile file) {
        return found(file.id());
    }

    private Line only(PaymentFile file, LineState state) {
        List<Line> lines = book.as(() -> deciding.list(file.id(), Set.of(state), 0, 10));
        assertThat(lines)
                .as(() -> state + " among " + Arrays.toString(LineState.values()) + " "
                        + found(file).counts())
                .hasSize(1);
        return lines.getFirst();
    }

    private String rejected(PaymentFile file, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.as(() -> {
            rejects.write(file.id(), locale, out);
            return true;
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PaymentColumns columns(String account, String amount, String paidOn) {
        return new PaymentColumns(
                java.util.Map.of(
                        PaymentColumns.ACCOUNT, account,
                        PaymentColumns.AMOUNT, amount,
                        PaymentColumns.PAID_ON, paidOn),
                org.duly.intake.DateStyle.Order.YEAR_FIRST);
    }

    @Test
    void keepsNoNameOrIdentityNumberInTheClear() {
        PaymentFile file = run(HEADER + "A100,65.00,2026-07-10,T1," + Samples.identity(1) + ",王测试1\n");

        Line line = only(file, LineState.POSTED);
        assertThat(line.cells().payer()).isEqualTo("王***");
        assertThat(line.cells().identity()).contains("**********");
        List<Payment> booked = book.as(() -> payments.of(account));
        assertThat(booked)
                .singleElement()
                .satisfies(one -> assertThat(one.reference()).isEqualTo("T1"));
    }
}
