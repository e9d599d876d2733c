package org.duly.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.payment.PaymentBook.PLACED;
import static org.duly.payment.PaymentBook.yuan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.integration.Caller;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.payment.PaymentBook;
import org.duly.payment.file.DecidingLines;
import org.duly.payment.file.LineState;
import org.duly.payment.file.PaymentColumns;
import org.duly.payment.file.RunningFiles;
import org.duly.payment.file.UnderstandingFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@DulyTest
@Import({PaymentBook.class, Caller.class})
class PaymentPagesTests {

    private static final String CSV = """
            账号,还款金额,还款日期,流水号,证件号,姓名
            A100,65.00,2026-07-10,T1,,王测试1
            A-100,5.00,2026-07-11,T2,,
            B999,7.00,2026-07-11,T3,,李某
            A100,abc,2026-07-11,T4,,
            """;

    @Autowired
    MockMvc web;

    @Autowired
    Caller caller;

    @Autowired
    Staff staff;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    PaymentBook book;

    @Autowired
    UnderstandingFiles understanding;

    @Autowired
    RunningFiles running;

    @Autowired
    DecidingLines deciding;

    @Autowired
    SettableClock clock;

    private CreditorId creditor = new CreditorId(UUID.randomUUID());
    private AccountId account = new AccountId(UUID.randomUUID());
    private UserId finance = new UserId(UUID.randomUUID());

    @BeforeEach
    void placeAnAccount() {
        clock.set("2026-07-15T10:00");
        creditor = book.open();
        account = book.place(creditor, "A100", 1, PLACED.minusDays(20));
        finance = caller.member(Role.FINANCE, creditor);
    }

    @Test
    void opensToFinanceAlone() throws Exception {
        UserId collector = caller.member(Role.COLLECTOR, creditor);

        assertThat(open(finance, "/payments").getStatus()).isEqualTo(200);
        assertThat(open(collector, "/payments").getStatus()).isEqualTo(403);
    }

    @Test
    void leadsFromAFileThroughItsColumnsToItsResult() throws Exception {
        UUID file = upload();

        String columns = text(open(finance, "/payments/files/" + file));
        assertThat(columns).contains("还款金额", "开始匹配并入账", "不是金额", "王***").doesNotContain("王测试1");

        run(file);
        assertThat(text(open(finance, "/payments/files/" + file + "?tab=confirm")))
                .contains("账号去掉空格、短横或前导零后相符", "data-key=\"1\"", "尚欠");
        assertThat(text(open(finance, "/payments/files/" + file + "?tab=matched")))
                .contains("已入账", "65.00");
        assertThat(text(open(finance, "/payments/files/" + file + "?tab=unmatched")))
                .contains("B999", "没有符合的账户");
        assertThat(text(open(finance, "/payments/files/" + file + "?tab=rejected")))
                .contains("abc", "写成 1234.50 这样的数字");
        assertThat(text(open(finance, "/payments/files/" + file + "/rejects"))).contains("abc", "不是金额");
        assertThat(text(open(finance, "/payments"))).contains("july.csv");
    }

    @Test
    void reRendersOnlyTheLinesAfterOneKeyConfirms() throws Exception {
        UUID file = upload();
        run(file);
        String page = text(open(finance, "/payments/files/" + file + "?tab=confirm"));
        Matcher line =
                Pattern.compile("/payments/lines/([0-9a-f-]{36})/confirm").matcher(page);
        assertThat(line.find()).isTrue();

        MockHttpServletResponse fragment = web.perform(as(
                        finance,
                        post("/payments/lines/" + line.group(1) + "/confirm")
                                .param("file", file.toString())
                                .param("rank", "1")
                                .with(csrf())))
                .andReturn()
                .getResponse();

        assertThat(text(fragment)).contains("没有需要您确认的行").doesNotContain("<html");
        assertThat(book.balance(account, LocalDate.of(2026, 7, 15)).total()).isEqualTo(yuan(1010));
    }

    @Test
    void showsAPaymentItsSplitAndItsReversal() throws Exception {
        UUID file = upload();
        run(file);
        var posted = book.as(() -> deciding.list(file, Set.of(LineState.POSTED), 0, 1))
                .getFirst();
        String page = "/payments/" + posted.payment();

        assertThat(text(open(finance, page))).contains("入账时的分配", "50.00", "冲回这笔");
        web.perform(as(finance, post(page + "/reverse").param("reason", "退票").with(csrf())));
        assertThat(text(open(finance, page))).contains("已冲回", "退票");
        assertThat(text(web.perform(as(finance, get(page).param("lang", "en")))
                        .andReturn()
                        .getResponse()))
                .contains("Taken back", "Statement of the account");
    }

    @Test
    void listsOverpaymentsUntilTheyAreGivenBack() throws Exception {
        UUID file = upload("账号,金额,日期,流水号\nA100,1100.00,2026-07-10,T1\n");
        run(file);

        assertThat(text(open(finance, "/payments/overpaid"))).contains("A100", "20.00");
    }

    @Test
    void saysAtOnceThatAFileIsNoTable() throws Exception {
        MockHttpServletResponse refused =
                web.perform(as(finance, uploading(""))).andReturn().getResponse();

        assertThat(refused.getRedirectedUrl()).isEqualTo("/payments");
    }

    @Test
    void hidesFilesOfOtherCreditors() throws Exception {
        UUID file = upload();
        UserId stranger = caller.member(Role.FINANCE, book.open());

        assertThat(open(stranger, "/payments/files/" + file).getStatus()).isEqualTo(404);
        assertThat(text(open(stranger, "/payments"))).doesNotContain("/payments/files/" + file);
    }

    private UUID upload() throws Exception {
        return upload(CSV);
    }

    private UUID upload(String csv) throws Exception {
        String to = web.perform(as(finance, uploading(csv)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).startsWith("/payments/files/");
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    private AbstractMockHttpServletRequestBuilder<?> uploading(String csv) {
        return multipart("/payments/files")
                .file(new MockMultipartFile("file", "july.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("creditor", creditor.toString())
                .with(csrf());
    }

    private void run(UUID file) {
        book.as(() -> {
            PaymentColumns columns = understanding.understand(file).columns();
            running.run(file, columns);
            return true;
        });
    }

    private MockHttpServletResponse open(UserId member, String path) throws Exception {
        return web.perform(as(member, get(path))).andReturn().getResponse();
    }

    private AbstractMockHttpServletRequestBuilder<?> as(
            UserId member, AbstractMockHttpServletRequestBuilder<?> request) {
        String login = book.as(() -> staff.byId(member).login());
        return request.with(user(signIn.loadUserByUsername(login)));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
