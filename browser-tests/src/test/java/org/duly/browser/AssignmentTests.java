package org.duly.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a leader does with hands: share out after a preview, move chosen cases after seeing the effect. */
class AssignmentTests {

    @ParameterizedTest
    @CsvSource({"zh-CN, '', 将分出, 待确认, 已分", "en-GB, -en, Would be given, Waiting for you, Done"})
    void sharesOutOnlyWhatWasPreviewedAndConfirmed(
            String language, String suffix, String given, String waiting, String done) {
        try (Visitor leader = Visitor.reading(language).signedInAs("leader")) {
            Page page = leader.page;
            giveOneBack();
            leader.open("/assignment/allocation");
            page.click("input[name=kind][value=UNHELD]");
            page.click(".wish .btn-primary");
            assertThat(page.locator("main .tiles")).containsText(given);
            assertThat(page.locator(".page-head .tag")).containsText(waiting);
            assertThat(page.locator("td.bars meter").first()).isVisible();
            assertThat(page.locator("main").innerText()).doesNotContain("??");
            assertThat(leader.scrollsSideways()).isFalse();
            leader.shows("assignment-preview" + suffix);

            page.click(".page-head .btn-primary");
            assertThat(page.locator(".page-head .tag")).containsText(done);
            assertThat(page.locator("main .note.good")).isVisible();
            leader.open("/assignment/moves");
            assertThat(page.locator("main table").first()).isVisible();
            leader.shows("assignment-moves" + suffix);
            assertThat(leader.complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, '', 将移动 2 件, 已分出 2 件", "en-GB, -en, 2 cases would move, 2 cases changed hands"})
    void movesChosenCasesFromTheBoardAfterShowingTheEffect(
            String language, String suffix, String effect, String moved) {
        try (Visitor leader = Visitor.reading(language).signedInAs("leader")) {
            Page page = leader.page;
            openDeskOf(leader, "陈晨");
            pickTwo(page);
            page.selectOption("select[name=act]", "EARLY");
            page.fill("#reassign input[name=reason]", "平衡工作量");
            page.click("#reassign [data-key=r]");
            assertThat(page.locator("#effect")).containsText(effect);
            assertThat(leader.scrollsSideways()).isFalse();
            leader.shows("assignment-effect" + suffix);

            page.click("#effect .btn-primary");
            assertThat(page.locator("main .note.good")).containsText(moved);
            assertThat(page.locator("main").innerText()).doesNotContain("??");
            assertThat(leader.complaints).isEmpty();
        }
    }

    /** A collector gives one case back, so that the pool has something to share out. */
    private static void giveOneBack() {
        try (Visitor collector = Visitor.reading("zh-CN").signedInAs("collector2")) {
            collector.open("/assignment/pool");
            Locator form = collector.page.locator("form[action$='/give-back']").first();
            form.locator("input[name=reason]").fill("需要外访");
            form.locator("button").click();
            assertThat(collector.page.locator("main .note.good")).isVisible();
            collector.shows("assignment-pool");
            assertThat(collector.complaints).isEmpty();
        }
    }

    private static void openDeskOf(Visitor leader, String name) {
        leader.open("/assignment/board");
        assertThat(leader.page.locator("main .tiles")).isVisible();
        leader.page.locator("main a", new Page.LocatorOptions().setHasText(name)).first().click();
        leader.page.waitForURL(url -> url.contains("holder="));
    }

    private static void pickTwo(Page page) {
        page.locator("#reassign [data-pick]").nth(0).check();
        page.locator("#reassign [data-pick]").nth(1).check();
        assertThat(page.locator("[data-picked]")).hasText("2");
    }
}
