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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.duly.portfolio.placing.RunningImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DulyTest
class PlacementPagesTests {

    private static final Path WRONG = Path.of("..", "samples", "placement-with-errors.csv");

    @Autowired
    MockMvc web;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Placements placements;

    @Autowired
    RunningImports running;

    @Autowired
    People people;

    @Autowired
    Acting acting;

    @Autowired
    SettableClock clock;

    private CreditorId creditor;

    @BeforeEach
    void openACreditor() {
        clock.set("2026-07-15T10:00");
        creditor = asSystem(() -> portfolios.open(Samples.bank()));
        String login = "pages" + UUID.randomUUID().toString().substring(0, 8);
        NewMember somebody =
                new NewMember(login, "某人", login, Set.of(Role.COMPLIANCE), CreditorScope.nothing(), null, Locale.CHINA);
        asSystem(() -> people.admit(somebody, "correct horse battery", false));
    }

    @Test
    void leadsFromTheFileToTheBatchAndItsRejects() throws Exception {
        String file = send(Files.readAllBytes(WRONG), "七月.csv");
        assertThat(page(file + "/columns")).contains("证件号码", "范**", "100 %").doesNotContain("范例甲");

        web.perform(post(file + "/columns").with(leader()).with(csrf()).params(form(0)))
                .andExpect(redirectedUrl(file + "/check"));
        String check = page(file + "/check");
        assertThat(check).contains("没有这一天", "金额是负数", "#row-11");
        assertThat(asSystem(() -> placements.batches(creditor))).isEmpty();

        acting.as(leaderActor(), () -> running.runNow(id(file)));
        String result = page(file + "/run");
        assertThat(result).contains("已写入批次", "下载退回文件");
        assertThat(asSystem(() -> placements.batches(creditor)))
                .singleElement()
                .satisfies(batch -> assertThat(batch.accounts()).isEqualTo(4));
        String rejects = rejects(file);
        assertThat(rejects).startsWith("\uFEFF原行号,问题字段").contains("2026-02-30,没有这一天,改成真实存在的日期,B0");
        assertThat(rejects.lines()).hasSize(17);
    }

    @Test
    void takesTheCorrectedRejectFileIntoTheSameBatch() throws Exception {
        String first = send(Files.readAllBytes(WRONG), "七月.csv");
        web.perform(post(first + "/columns").with(leader()).with(csrf()).params(form(0)));
        acting.as(leaderActor(), () -> running.runNow(id(first)));

        String corrected = rejects(first).replace("2026-02-30", "2026-02-28").replace("-1000.00", "1000.00");
        String second = send(corrected.getBytes(StandardCharsets.UTF_8), "改正.csv");
        assertThat(page(second + "/columns")).contains("按已保存的对应").containsPattern("selected=\"selected\">B\\d+");
        var form = form(6);
        form.add(
                "joins",
                asSystem(() -> placements.batches(creditor)).getFirst().id().toString());
        web.perform(post(second + "/columns").with(leader()).with(csrf()).params(form));
        acting.as(leaderActor(), () -> running.runNow(id(second)));

        assertThat(asSystem(() -> placements.batches(creditor)))
                .singleElement()
                .satisfies(batch -> assertThat(batch.accounts()).isEqualTo(6));
    }

    @Test
    void recognisesTheSameFile() throws Exception {
        String file = send(Files.readAllBytes(WRONG), "七月.csv");

        assertThat(send(Files.readAllBytes(WRONG), "又来.csv")).isEqualTo(file);
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        web.perform(multipart("/placements/files")
                        .file(new MockMultipartFile("file", "空.csv", "text/csv", new byte[0]))
                        .param("creditor", creditor.toString())
                        .with(leader())
                        .with(csrf()))
                .andExpect(redirectedUrl("/placements"))
                .andExpect(flash().attributeExists("trouble"));
    }

    @Test
    void asksForRequiredColumns() throws Exception {
        String file = send("姓名,备注\n张三,x\n".getBytes(StandardCharsets.UTF_8), "少列.csv");

        web.perform(post(file + "/columns")
                        .with(leader())
                        .with(csrf())
                        .param("column-0", "name")
                        .param("dates", "YEAR_FIRST"))
                .andExpect(redirectedUrl(file + "/columns"))
                .andExpect(flash().attribute("missing", List.of("account_number", "product", "principal")));
    }

    @Test
    void recallsABatchWithAReason() throws Exception {
        Outcome outcome = asSystem(() -> placements.place(
                creditor,
                Samples.rows(2, java.time.LocalDate.of(2026, 7, 1)),
                Terms.newBatch("七月", java.time.LocalDate.of(2026, 7, 15))));
        String batch = "/placements/batches/" + Objects.requireNonNull(outcome.batch());

        assertThat(page(batch)).contains("btn-danger", "收回 2 个账户？不能撤销。");
        web.perform(post(batch + "/recall").with(leader()).with(csrf()).param("reason", " "))
                .andExpect(flash().attributeExists("reasonMissing"));
        web.perform(post(batch + "/recall").with(leader()).with(csrf()).param("reason", "到期"));

        assertThat(page(batch)).contains("已收回", "到期").doesNotContain("btn-danger");
        assertThat(page("/placements")).contains("已收回");
    }

    @Test
    void keepsCollectorsOut() throws Exception {
        web.perform(get("/placements").with(as(Role.COLLECTOR))).andExpect(status().isForbidden());
        web.perform(get("/creditors").with(as(Role.LEADER))).andExpect(status().isForbidden());
    }

    @Test
    void opensAndRevisesACreditor() throws Exception {
        String code = Samples.bank().code();
        var form = new org.springframework.util.LinkedMultiValueMap<String, String>();
        form.add("code", code);
        form.add("name", "新银行");
        form.add("kind", "BANK");
        form.add("jurisdiction", "CN");
        form.add("currency", "CNY");
        form.add("tolerance", "5.00");
        form.add("grace", "2");
        form.add("edges", "29, 59, 89");
        form.add("allocation", "PRINCIPAL, INTEREST, PENALTY, FEE");
        web.perform(post("/creditors/new")
                        .with(as(Role.ADMINISTRATOR))
                        .with(csrf())
                        .params(form))
                .andExpect(redirectedUrl("/creditors"));
        web.perform(post("/creditors/new")
                        .with(as(Role.ADMINISTRATOR))
                        .with(csrf())
                        .params(form))
                .andExpect(status().isUnprocessableContent());

        Creditor opened = asSystem(() -> portfolios.creditorByCode(code)).orElseThrow();
        assertThat(asSystem(() -> portfolios.contract(opened.id())).bucket(40)).isEqualTo(2);
        form.set("edges", "90, 30");
        form.set("name", "改名");
        web.perform(post("/creditors/" + opened.id())
                        .with(as(Role.ADMINISTRATOR))
                        .with(csrf())
                        .params(form))
                .andExpect(status().isUnprocessableContent());
        form.set("edges", "30");
        web.perform(post("/creditors/" + opened.id())
                        .with(as(Role.ADMINISTRATOR))
                        .with(csrf())
                        .params(form))
                .andExpect(redirectedUrl("/creditors"));
        assertThat(asSystem(() -> portfolios.creditor(opened.id())).name()).isEqualTo("改名");
    }

    private String send(byte[] content, String name) throws Exception {
        String to = web.perform(multipart("/placements/files")
                        .file(new MockMultipartFile("file", name, "text/csv", content))
                        .param("creditor", creditor.toString())
                        .with(leader())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(to);
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(leader()).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String rejects(String file) throws Exception {
        return page(file + "/rejects");
    }

    /** The columns of the file with errors, which begin behind so many of ours. */
    private static org.springframework.util.LinkedMultiValueMap<String, String> form(int behind) {
        List<String> fields = List.of(
                "name",
                "identity_number",
                "mobile",
                "account_number",
                "product",
                "currency",
                "principal",
                "interest",
                "total",
                "contract_date",
                "due_date",
                "contact1_name",
                "contact1_relation",
                "contact1_phone");
        var form = new org.springframework.util.LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            form.add("column-" + (i + behind), fields.get(i));
        }
        form.add("dates", "YEAR_FIRST");
        form.add("name", "七月");
        form.add("placedOn", "2026-07-15");
        return form;
    }

    private static UUID id(String file) {
        return UUID.fromString(file.substring(file.lastIndexOf('/') + 1));
    }

    private Actor leaderActor() {
        return member(Role.LEADER).actor();
    }

    private RequestPostProcessor leader() {
        return as(Role.LEADER);
    }

    private RequestPostProcessor as(Role role) {
        return user(new SignedIn(member(role), "", false, false));
    }

    private Member member(Role role) {
        CreditorScope scope =
                role == Role.ADMINISTRATOR ? new CreditorScope.Everything() : new CreditorScope.Only(Set.of(creditor));
        return new Member(
                new UserId(Uuid7.next(Instant.EPOCH)),
                "leader",
                "班长",
                "1",
                Set.of(role),
                scope,
                null,
                Locale.CHINA,
                true);
    }

    private <T> T asSystem(Supplier<T> work) {
        return acting.as(Actor.system("test"), work);
    }
}
