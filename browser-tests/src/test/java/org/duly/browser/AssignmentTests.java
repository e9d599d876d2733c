package org.duly.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a leader does with hands: move chosen cases after seeing the effect. */
class AssignmentTests {

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

    private static void openDeskOf(Visitor leader, String name) {
        leader.open("/assignment/board");
        assertThat(leader.page.locator("main .tiles")).isVisible();
        leader.page
                .locator("main a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        leader.page.waitForURL(url -> url.contains("holder="));
    }

    private static void pickTwo(Page page) {
        page.locator("#reassign [data-pick]").nth(0).check();
        page.locator("#reassign [data-pick]").nth(1).check();
        assertThat(page.locator("[data-picked]")).hasText("2");
    }
}
