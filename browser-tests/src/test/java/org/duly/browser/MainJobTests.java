package org.duly.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job, done by each person in turn on one agency; a day begins with the first. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTests {

    private static final String CHINESE = "zh-CN";
    private static final int TRIES = 12;
    private static final Pattern CASE_PAGE = Pattern.compile(".*/cases/[0-9a-f-]{36}$");

    /** Whatever hour the tests run at, the agency's day begins: eight in the morning is inside the permitted hours. */
    @BeforeAll
    static void theDayBegins() {
        try (Visitor leader = Visitor.reading(CHINESE).signedInAs("leader")) {
            leader.page.click("button[name=to][value=morning]");
            assertThat(leader.page.locator(".demo-clock .num")).containsText("08:05");
        }
    }

    @Test
    @Order(1)
    void theCollectorSeesHisDayAndOpensTheNextCaseByKey() {
        try (Visitor collector = Visitor.reading(CHINESE).signedInAs("collector")) {
            assertThat(collector.page.locator("h1")).hasText("我的一天");
            assertThat(collector.page.locator("main table tbody tr").first()).isVisible();
            assertFits(collector.shows("home"));

            collector.page.keyboard().press("n");
            collector.page.waitForURL(CASE_PAGE);
            assertThat(collector.page.locator("main")).containsText("时间线");
            assertFits(collector.shows("case"));
            assertThat(collector.complaints).isEmpty();
        }
    }

    @Test
    @Order(2)
    void theCollectorReachesTheDebtorAndRecordsAPromiseWithoutTheMouse() {
        try (Visitor collector = Visitor.reading(CHINESE).signedInAs("collector")) {
            Page page = collector.page;
            dialSomebodyPermitted(page);
            assertThat(page.locator(".talk .masked")).isVisible();
            assertThat(page.locator(".talk .owed")).hasCount(0);

            page.keyboard().press("a");
            page.keyboard().press("s");
            page.keyboard().press("x");
            assertThat(page.locator(".talk .owed")).isVisible();
            assertThat(page.locator(".outcome h3")).isFocused();
            collector.shows("call");

            // The amount asks for the first keystroke; where a promise is open already, saving does.
            page.keyboard().press("1");
            assertThat(page.locator("#outcome-detail :focus")).hasCount(1);
            collector.shows("promise");
            page.keyboard().press("Enter");
            assertThat(page.locator("#contact-panel .note.good")).containsText("承诺还款");
            page.keyboard().press("Enter");
            page.waitForURL(CASE_PAGE);
            assertThat(page.locator("main")).containsText("待还");
            assertThat(collector.complaints).isEmpty();
        }
    }

    @Test
    @Order(3)
    void theGateRefusesAContactPersonAndSaysWhy() {
        try (Visitor collector = Visitor.reading(CHINESE).signedInAs("collector2")) {
            Page page = collector.page;
            openCaseWithContactPerson(page);
            page.keyboard().press("c");
            page.locator("#contact-panel .point", new Page.LocatorOptions().setHasText("现在不可"))
                    .first()
                    .click();
            Locator refusal = page.locator("#contact-panel .refusal");
            assertThat(refusal).containsText("现在不能联系");
            assertThat(refusal.locator("code").first()).containsText("cn-");
            collector.shows("contact-refused");
            assertThat(collector.complaints).isEmpty();
        }
    }

    @Test
    @Order(4)
    void theLeaderChecksAPlacementBeforeAnythingIsWritten() {
        try (Visitor leader = Visitor.reading(CHINESE).signedInAs("leader")) {
            Page page = leader.page;
            assertThat(page.locator("h1")).containsText("班组看板");
            assertThat(page.locator(".chart canvas").first()).isVisible();
            assertFits(leader.shows("team"));

            leader.open("/placements");
            page.setInputFiles("#file", Path.of("../samples/placement-with-errors.csv"));
            page.click("button[data-key=i]");
            assertThat(page.locator("main")).containsText("每一列是什么");
            leader.shows("placement-columns");
            page.click("main form button.btn-primary");
            assertThat(page.locator("main .tag.bad, main .tag.warn").first()).isVisible();
            assertFits(leader.shows("placement-check"));
            page.click("form[action$='/start'] button");
            page.waitForSelector("a[href$='/rejects']");
            leader.shows("placement-result");
            assertThat(leader.complaints).isEmpty();
        }
    }

    @Test
    @Order(5)
    void financeBooksACreditorsFileOnce() {
        String account = accountOfTheCase();
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        String file = "账号,还款金额,还款日期,流水号\n%s,88.88,%s,BANK-1\nNO-SUCH,5.00,%s,BANK-2\n"
                .formatted(account, yesterday, yesterday);
        try (Visitor finance = Visitor.reading(CHINESE).signedInAs("finance")) {
            Page page = finance.page;
            for (int time = 0; time < 2; time++) {
                finance.open("/payments");
                Locator creditor = page.locator("#creditor");
                creditor.selectOption(creditorOf(page, account));
                page.setInputFiles(
                        "#file", new FilePayload("paid.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
                page.click("button[data-key=u]");
                if (time == 0) {
                    page.click("button[value=run]");
                    assertThat(page.locator("main")).containsText("88.88");
                    assertFits(finance.shows("payments"));
                } else {
                    assertThat(page.locator("main .note").first()).isVisible();
                }
            }
            assertThat(finance.complaints).isEmpty();
        }
    }

    @Test
    @Order(6)
    void theComplianceOfficerSeesRefusalsAndAnIntactJournal() {
        try (Visitor officer = Visitor.reading(CHINESE).signedInAs("compliance")) {
            assertThat(officer.page.locator("h1")).containsText("合规");
            assertThat(officer.page.locator("main")).containsText("cn-");
            assertThat(officer.page.locator("main .tag.good, main .note.good").first())
                    .isVisible();
            assertFits(officer.shows("compliance"));
            assertThat(officer.complaints).isEmpty();
        }
    }

    @Test
    @Order(7)
    void theCreditorSeesItsOwnPortfolioOnly() {
        try (Visitor bank = Visitor.reading(CHINESE).signedInAs("bank")) {
            assertThat(bank.page.locator("main")).containsText("恒水银行信用卡中心");
            assertThat(bank.page.locator("main")).not().containsText("青禾消费金融");
            assertFits(bank.shows("creditor"));

            bank.open("/team");
            assertThat(bank.page.locator("main")).containsText("您没有权限看这一页");
        }
    }

    @Test
    @Order(8)
    void theMainJobReadsInEnglishToo() {
        try (Visitor collector = Visitor.reading("en-GB").signedInAs("collector3")) {
            assertThat(collector.page.locator("h1")).hasText("My day");
            assertFits(collector.shows("home-en"));
            collector.page.keyboard().press("n");
            collector.page.waitForURL(CASE_PAGE);
            collector.page.keyboard().press("c");
            assertThat(collector.page.locator("#contact-panel")).isVisible();
            assertFits(collector.shows("case-en"));
            assertThat(collector.page.locator("main").innerText()).doesNotContain("??");
            assertThat(collector.complaints).isEmpty();
        }
    }

    @Test
    @Order(9)
    void nobodyIsCalledWhereNoPackCoversTheLaw() {
        try (Visitor collector = Visitor.reading("en-GB").signedInAs("collector5")) {
            collector.page.keyboard().press("n");
            collector.page.waitForURL(CASE_PAGE);
            collector.page.keyboard().press("c");
            assertThat(collector.page.locator("#contact-panel .refusal")).isVisible();
            assertThat(collector.page.locator("#contact-panel button[data-key=Enter]"))
                    .hasCount(0);
            collector.shows("not-covered-en");
        }
    }

    /** Takes next cases until the debtor himself may be called, and calls him. */
    private static void dialSomebodyPermitted(Page page) {
        for (int i = 0; i < TRIES; i++) {
            page.keyboard().press("n");
            page.waitForURL(CASE_PAGE);
            page.keyboard().press("c");
            Locator panel = page.locator("#contact-panel");
            panel.waitFor();
            Locator chosen = panel.locator(".point.on");
            if (panel.locator("button[data-key=Enter]").count() == 1
                    && chosen.innerText().contains("本人")) {
                page.keyboard().press("Enter");
                page.locator("#contact-panel.running").waitFor();
                return;
            }
            page.keyboard().press("l");
            page.waitForLoadState();
        }
        throw new AssertionError("No case on the list may be called at eight in the morning");
    }

    private static void openCaseWithContactPerson(Page page) {
        for (int i = 0; i < TRIES; i++) {
            page.navigate(RunningDuly.get().url("/cases"));
            page.locator("main table tbody tr a").nth(i).click();
            page.waitForURL(CASE_PAGE);
            if (page.locator("main", new Page.LocatorOptions().setHasText("不可联"))
                            .count()
                    > 0) {
                return;
            }
        }
        throw new AssertionError("No case has a contact person");
    }

    /** Account number of the first case in the collector's list, as his page shows it. */
    private static String accountOfTheCase() {
        try (Visitor collector = Visitor.reading(CHINESE).signedInAs("collector")) {
            collector.open("/cases");
            collector.page.locator("main table tbody tr a").first().click();
            collector.page.waitForURL(CASE_PAGE);
            return collector.page.locator("main .mono").first().innerText().strip();
        }
    }

    private static String creditorOf(Page page, String account) {
        String code = account.startsWith("XJ") ? "QHCF" : "HSB";
        return page.locator("#creditor option", new Page.LocatorOptions().setHasText(code))
                .first()
                .getAttribute("value");
    }

    private static void assertFits(Visitor visitor) {
        assertThat(visitor.scrollsSideways())
                .as("%s scrolls sideways", visitor.page.url())
                .isFalse();
    }
}
