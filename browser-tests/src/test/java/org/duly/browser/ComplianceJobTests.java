package org.duly.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a compliance officer does: decide on an override, look rules up, try a scenario, compare versions. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplianceJobTests {

    private static final String CHINESE = "zh-CN";
    private static final String PRESUMED = "duly-dials-presumed";
    private static final LocatorAssertions.IsVisibleOptions UNHURRIED =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final int TRIES = 12;
    private static final int DIALS = 4;
    private static final Pattern CASE_PAGE = Pattern.compile(".*/cases/[0-9a-f-]{36}$");

    @BeforeAll
    static void theDayBegins() {
        try (Visitor leader = Visitor.reading(CHINESE).signedInAs("leader")) {
            leader.page.click("button[name=to][value=morning]");
            assertThat(leader.page.locator(".demo-clock .num")).containsText("08:05");
        }
    }

    @Test
    @Order(1)
    void anOverrideGoesFromTheCollectorOverTheOfficerToOneCall() {
        try (Visitor collector = Visitor.reading(CHINESE).signedInAs("collector4");
                Visitor officer = Visitor.reading(CHINESE).signedInAs("compliance")) {
            Page page = collector.page;
            String address = dialInVain(page);

            openFirstNumber(page, address);
            assertThat(page.locator("#contact-panel .refusal")).containsText(PRESUMED);
            collector.shows("override-refused");
            page.keyboard().press("o");
            page.fill("#contact-panel [name=reason]", "债务人今早来信，请我们今天再打一次");
            page.fill("#contact-panel [name=evidence]", "来信登记 2026-17");
            collector.shows("override-asked");
            page.click("#contact-panel button[type=submit]");
            assertThat(page.locator("#contact-panel")).containsText("放行申请待合规决定");

            officer.open("/contact/rebuttals");
            assertThat(officer.page.locator(".rebuttal")).containsText("来信登记 2026-17");
            officer.shows("overrides");
            officer.page.click("button[name=approve][value=true]");
            assertThat(officer.page.locator(".note.good")).isVisible();

            openFirstNumber(page, address);
            assertThat(page.locator("#contact-panel")).containsText("已批准放行一次");
            page.keyboard().press("Enter");
            page.locator("#contact-panel.running").waitFor();

            officer.open("/contact/rebuttals");
            assertThat(officer.page.locator("main table")).containsText("已批准，已用");
            officer.page.locator("main table td a.mono").first().click();
            assertThat(officer.page.locator(".verdict")).containsText("推定经两人放行");
            assertThat(officer.page.locator(".verdict")).containsText("结果相同");
            officer.shows("override-receipt");
            assertThat(collector.complaints).isEmpty();
            assertThat(officer.complaints).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aRuleIsFoundByItsWordsAndOpenedWithItsCases() {
        try (Visitor officer = Visitor.reading(CHINESE).signedInAs("compliance")) {
            officer.open("/compliance/rules");
            officer.page.fill("#law-q", "推定为骚扰");
            officer.page.press("#law-q", "Enter");
            officer.page.waitForURL(url -> url.contains("q="));
            assertThat(officer.page.locator(".provisions tbody tr")).hasCount(1);
            officer.page.click(".provisions tbody a");
            assertThat(officer.page.locator("main")).containsText("a fifth dial after four that nobody answered");
            assertThat(officer.scrollsSideways()).isFalse();
            assertThat(officer.complaints).isEmpty();
        }
    }

    @Test
    @Order(3)
    void aScenarioIsTriedAndNothingComesOfIt() {
        try (Visitor officer = Visitor.reading(CHINESE).signedInAs("compliance")) {
            officer.open("/compliance/scenario");
            officer.page.fill("[name=at]", "2026-11-23T22:30");
            officer.page.click("button[name=try]");
            assertThat(officer.page.locator("#answer")).containsText("cn-hours-default-window");
            assertThat(officer.page.locator("#answer")).containsText("2026年11月24日");
            officer.shows("scenario");

            officer.page.fill("#line", "{\"id\": \"x\", \"jurisdiction\": \"CN\", \"debtor\": {}}");
            officer.page.locator("form[action$='/line'] button").click();
            assertThat(officer.page.locator("#answer.bad")).isVisible();
            assertThat(officer.complaints).isEmpty();
        }
    }

    @Test
    @Order(4)
    void anotherVersionIsComparedAndItsAnswersReplayed() throws IOException {
        Path pack = Path.of("../rulepacks/house/duly.yaml");
        String stricter = Files.readString(pack).replace("value: \"4\"", "value: \"3\"");
        for (String language : new String[] {"en-GB", CHINESE}) {
            try (Visitor officer = Visitor.reading(language).signedInAs("compliance")) {
                officer.open("/compliance/difference");
                officer.page.setInputFiles(
                        "#after", new FilePayload("duly.yaml", "text/yaml", stricter.getBytes(StandardCharsets.UTF_8)));
                officer.page.click("form[enctype] button");
                assertThat(officer.page.locator("main ins").first()).isVisible();
                assertThat(officer.page.locator("#replay .card-header .tag.good"))
                        .isVisible(UNHURRIED);
                assertThat(officer.page.locator("#replay")).containsText(PRESUMED);
                officer.shows(language.equals(CHINESE) ? "pack-difference" : "pack-difference-en");
                assertThat(officer.scrollsSideways()).isFalse();
                assertThat(officer.complaints).isEmpty();
            }
        }
    }

    @Test
    @Order(5)
    void theLawbookReadsInEnglishToo() {
        try (Visitor officer = Visitor.reading("en-GB").signedInAs("compliance")) {
            for (String page : new String[] {"rules", "rules/" + PRESUMED, "fired", "scenario"}) {
                officer.open("/compliance/" + page);
                assertThat(officer.page.locator("main").innerText()).doesNotContain("??");
                officer.page.waitForLoadState(LoadState.NETWORKIDLE);
                officer.shows(
                        page.startsWith("rules/")
                                ? "rule-en"
                                : (page.equals("rules") ? "rules-in-force-en" : page + "-en"));
            }
            officer.open("/contact/rebuttals").shows("overrides-en");
            assertThat(officer.complaints).isEmpty();
        }
    }

    /** Rings the first number of a case until one more ring is presumed to be too many. */
    private static String dialInVain(Page page) {
        for (int i = 0; i < TRIES; i++) {
            page.keyboard().press("n");
            page.waitForURL(CASE_PAGE);
            String address = page.url();
            openFirstNumber(page, address);
            boolean own = page.locator("#contact-panel .point.on").innerText().contains("本人");
            if (own && page.locator("#contact-panel button[data-key=Enter]").count() == 1) {
                for (int dial = 0; dial < DIALS; dial++) {
                    ringInVain(page, address);
                }
                return address;
            }
            page.keyboard().press("l");
            page.waitForLoadState();
        }
        throw new AssertionError("No case on the list may be called at eight in the morning");
    }

    private static void ringInVain(Page page, String address) {
        openFirstNumber(page, address);
        page.keyboard().press("Enter");
        page.locator("#contact-panel.running").waitFor();
        page.keyboard().press("8");
        page.locator("#outcome-detail button[type=submit]").click();
        assertThat(page.locator("#contact-panel .note.good")).containsText("无人接听");
    }

    private static void openFirstNumber(Page page, String address) {
        page.navigate(address);
        page.keyboard().press("c");
        Locator first = page.locator("#contact-panel .point[data-key='1']");
        first.waitFor();
        if (!first.getAttribute("class").matches(".*\\bon\\b.*")) {
            first.click();
        }
        assertThat(page.locator("#contact-panel .point[data-key='1']")).hasClass(Pattern.compile(".*\\bon\\b.*"));
    }
}
