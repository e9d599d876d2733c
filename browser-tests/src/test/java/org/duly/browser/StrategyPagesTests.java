package org.duly.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyPagesTests {

    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @ParameterizedTest
    @CsvSource({"zh-CN, '', 不是数字, 没有空隙, 会改变", "en-GB, -en, is not a number, No gap, Would change"})
    void aLeaderEditsATableByKeyboardAndSimulatesIt(
            String language, String suffix, String wrong, String whole, String changed) {
        try (Visitor leader = Visitor.reading(language).signedInAs("leader")) {
            Page page = leader.page;
            leader.open("/strategy/tables/rating");
            page.click(".page-head .btn-primary");
            Locator cell = page.locator("#when-1-0");
            cell.fill("thirty");
            page.keyboard().press("Tab");
            assertThat(page.locator("#findings .bad").first()).containsText(wrong);
            assertThat(cell).hasAttribute("aria-invalid", "true");
            leader.shows("strategy-wrong-cell" + suffix);

            cell.fill("[4..45]");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#when-10-0")).isVisible();
            assertThat(page.locator("#when-2-0")).isFocused();
            page.locator("#row-2 [data-act=REMOVE_ROW]").click();
            assertThat(page.locator("#when-10-0")).hasCount(0);
            assertThat(page.locator("#findings")).containsText(whole);
            assertThat(leader.scrollsSideways()).isFalse();
            leader.shows("strategy-editor" + suffix);

            page.locator(".page-head a[href*=simulations]").click();
            page.locator("form[action$='/simulations'] .btn-primary").click();
            assertThat(page.locator("#progress .tiles")).containsText(changed, PATIENT);
            assertThat(page.locator(".chart canvas")).isVisible();
            assertThat(leader.scrollsSideways()).isFalse();
            leader.shows("strategy-simulation" + suffix);
            assertThat(page.locator("main").innerText()).doesNotContain("??");
            assertThat(leader.complaints).isEmpty();
        }
    }
}
