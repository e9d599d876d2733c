package org.duly.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.Member;
import org.duly.identity.NewMember;
import org.duly.identity.People;
import org.duly.identity.Role;
import org.duly.identity.access.SignedIn;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.duly.portfolio.placing.RunningImports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@DulyTest
class CommissionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final String FILE = "姓名,账号,本金,产品\n张三,Q1,10,信用卡\n";

    @Autowired
    MockMvc web;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Placements placements;

    @Autowired
    RunningImports running;

    @Autowired
    ImportCommand command;

    @Autowired
    People people;

    @Autowired
    Acting acting;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private NewCreditor opened;
    private CreditorId creditor;

    @BeforeEach
    void openACreditor() {
        clock.set("2026-07-15T10:00");
        opened = Samples.bank();
        creditor = asSystem(() -> portfolios.open(opened));
        String login = "rate" + UUID.randomUUID().toString().substring(0, 8);
        NewMember somebody =
                new NewMember(login, "某人", login, Set.of(Role.COMPLIANCE), CreditorScope.nothing(), null, Locale.CHINA);
        asSystem(() -> people.admit(somebody, "correct horse battery", false));
    }

    @Test
    void keepsWhatWasAgreedAndShowsItOnBatchAndList() throws Exception {
        BatchId batch = place(new Commission(1850, true), null);

        assertThat(batch(batch).commission()).isEqualTo(new Commission(1850, true));
        assertThat(page("/placements/batches/" + batch)).contains("18.5 %", "含税", "保存佣金");
        assertThat(page("/placements")).contains("<td class=\"num\">18.5 %</td>");
    }

    @Test
    void saysThatNothingIsAgreed() throws Exception {
        BatchId batch = place(null, null);

        assertThat(batch(batch).commission()).isNull();
        assertThat(page("/placements/batches/" + batch)).contains("未约定");
    }

    @Test
    void isAskedForInTheWizard() throws Exception {
        String file = send();
        assertThat(page(file + "/columns")).contains("name=\"commission\"", "name=\"vatIncluded\"");
        web.perform(columns(file, "101"))
                .andExpect(redirectedUrl(file + "/columns"))
                .andExpect(flash().attribute("commissionWrong", true))
                .andExpect(flash().attribute("commissionTyped", "101"));

        web.perform(columns(file, "22.25")).andExpect(redirectedUrl(file + "/check"));
        assertThat(page(file + "/columns")).contains("value=\"22.25\"");
        asSystem(() -> {
            running.runNow(UUID.fromString(file.substring(file.lastIndexOf('/') + 1)));
            return file;
        });

        assertThat(asSystem(() -> placements.batches(creditor)))
                .singleElement()
                .extracting(Batch::commission)
                .isEqualTo(new Commission(2225, false));
    }

    @Test
    void isTakenFromTheCommandLine() throws IOException {
        String told = run("--commission=18.5", "--vat=excluded");

        assertThat(told).contains("accepted 1");
        assertThat(asSystem(() -> placements.batches(creditor)))
                .singleElement()
                .extracting(Batch::commission)
                .isEqualTo(new Commission(1850, false));
    }

    @Test
    void isRefusedOnTheCommandLineWhereItMakesNoSense() throws IOException {
        assertThat(run("--commission=abc")).contains("percentage from 0 to 100", "such as 18.5", "abc");
        assertThat(run("--commission=100.01")).contains("percentage from 0 to 100");
        assertThat(run("--commission=")).contains("percentage from 0 to 100");
        assertThat(run("--commission=10", "--vat=perhaps")).contains("included or excluded");
        assertThat(run("--vat=included")).contains("goes with --commission");

        assertThat(asSystem(() -> placements.batches(creditor))).isEmpty();
    }

    @Test
    void changesUntilAnAccountIsRecalledAndIsJournalled() throws Exception {
        BatchId batch = place(new Commission(1850, true), null);
        String at = "/placements/batches/" + batch;
        web.perform(agree(at, "abc")).andExpect(flash().attribute("commissionWrong", true));
        assertThat(batch(batch).commission()).isEqualTo(new Commission(1850, true));

        web.perform(agree(at, "20")).andExpect(redirectedUrl(at));
        assertThat(batch(batch).commission()).isEqualTo(new Commission(2000, false));
        web.perform(agree(at, " "));
        assertThat(batch(batch).commission()).isNull();
        assertThat(journalled(batch)).isEqualTo(2);

        asSystem(() -> {
            portfolios.recall(batch, "收回");
            return batch;
        });
        web.perform(agree(at, "30")).andExpect(flash().attribute("commissionFixed", true));
        assertThat(batch(batch).commission()).isNull();
        assertThat(page(at)).doesNotContain("保存佣金");
        assertThat(journalled(batch)).isEqualTo(2);
    }

    @Test
    void isFixedOnceTheTermOfOneAccountEnded() {
        List<PlacementRow> rows = Samples.rows(2, TODAY.minusDays(30));
        Terms terms = new Terms("七月", TODAY, TODAY.plusDays(30), null, new Commission(1850, true));
        BatchId batch = placed(List.of(until(rows.getFirst(), TODAY.plusDays(1)), rows.getLast()), terms);
        clock.set("2026-07-17T00:01");
        asSystem(() -> {
            portfolios.endTerms();
            return batch;
        });

        assertThat(batch(batch).isRecalled()).isFalse();
        assertThat(asSystem(() -> portfolios.canAgree(batch))).isFalse();
        assertThat(asSystem(() -> portfolios.agree(batch, null))).isFalse();
        assertThat(batch(batch).commission()).isEqualTo(new Commission(1850, true));
    }

    @Test
    void isChangedByLeadersOnly() throws Exception {
        String at = "/placements/batches/" + place(null, null);

        web.perform(post(at + "/commission")
                        .with(as(Role.COLLECTOR))
                        .with(csrf())
                        .param("commission", "99"))
                .andExpect(status().isForbidden());
    }

    @Test
    void tellsWhenTheTermIsAboutToEndAndThatItDid() throws Exception {
        String at = "/placements/batches/" + place(null, TODAY.plusDays(20));
        assertThat(page(at)).doesNotContain("天到期");

        clock.set("2026-08-01T10:00");
        assertThat(page(at)).contains("还有 3 天到期");
        clock.set("2026-08-04T10:00");
        assertThat(page(at)).contains("今天是最后一天");
        clock.set("2026-08-05T00:00");
        assertThat(page(at)).contains("已过期");
        asSystem(() -> {
            portfolios.endTerms();
            return at;
        });
        assertThat(page(at)).contains("委案期满").doesNotContain("placement term ended", "已过期");
    }

    private BatchId place(@Nullable Commission commission, @Nullable LocalDate recallOn) {
        return placed(Samples.rows(1, TODAY.minusDays(30)), new Terms("七月", TODAY, recallOn, null, commission));
    }

    private BatchId placed(List<PlacementRow> rows, Terms terms) {
        return Objects.requireNonNull(
                asSystem(() -> placements.place(creditor, rows, terms)).batch());
    }

    private static PlacementRow until(PlacementRow row, LocalDate recallOn) {
        return new PlacementRow(
                row.number(),
                row.debtor(),
                row.account(),
                row.product(),
                row.currency(),
                row.owed(),
                row.total(),
                row.contractOn(),
                row.oldestUnpaidDue(),
                row.lastPaymentOn(),
                row.lastPayment(),
                recallOn,
                row.handNumber());
    }

    private Batch batch(BatchId id) {
        return asSystem(() -> placements.batch(id));
    }

    private String run(String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("placement.csv"), FILE);
        List<String> arguments = new java.util.ArrayList<>(List.of(options));
        arguments.add("--creditor=" + opened.code());
        arguments.add(file.toString());
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = command.run(arguments, new PrintStream(told, true, StandardCharsets.UTF_8));
        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(text.startsWith("accepted") ? 0 : 2);
        return text;
    }

    private String send() throws Exception {
        return Objects.requireNonNull(web.perform(multipart("/placements/files")
                        .file(new MockMultipartFile(
                                "file", "七月.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)))
                        .param("creditor", creditor.toString())
                        .with(leader())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private org.springframework.test.web.servlet.RequestBuilder columns(String file, String commission) {
        return post(file + "/columns")
                .with(leader())
                .with(csrf())
                .param("column-0", "name")
                .param("column-1", "account_number")
                .param("column-2", "principal")
                .param("column-3", "product")
                .param("dates", "YEAR_FIRST")
                .param("commission", commission);
    }

    private org.springframework.test.web.servlet.RequestBuilder agree(String batch, String commission) {
        return post(batch + "/commission").with(leader()).with(csrf()).param("commission", commission);
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(leader()).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long journalled(BatchId batch) {
        return asSystem(() -> Objects.requireNonNull(transaction.execute(
                _ -> jdbc.sql("select count(*) from audit.entry where act = 'portfolio.commission' and subject = ?")
                        .param(batch.toString())
                        .query(Long.class)
                        .single())));
    }

    private RequestPostProcessor leader() {
        return as(Role.LEADER);
    }

    private RequestPostProcessor as(Role role) {
        Member member = new Member(
                new UserId(Uuid7.next(Instant.EPOCH)),
                "leader",
                "班长",
                "1",
                Set.of(role),
                new CreditorScope.Only(Set.of(creditor)),
                null,
                Locale.CHINA,
                true);
        return user(new SignedIn(member, "", false, false));
    }

    private <T> T asSystem(Supplier<T> work) {
        return acting.as(Actor.system("test"), work);
    }
}
