package org.duly.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The procedure as leaders and collectors see it: drawn, on a case, and migrated by two people. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcedureTests {

    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en-GB";

    @Test
    @Order(1)
    void theLeaderReadsWhereTheCasesStandAndOpensThem() {
        for (String language : new String[] {ENGLISH, CHINESE}) {
            try (Visitor leader = Visitor.reading(language).signedInAs("leader").open("/sop")) {
                Page page = leader.page;
                assertThat(page.locator(".sop svg .box").count()).isGreaterThan(20);
                assertThat(boxesWhoseTextRunsOver(page)).isZero();
                assertThat(page.locator("body").innerText()).doesNotContain("??");
                assertThat(leader.scrollsSideways()).isFalse();
                leader.shows(language.equals(ENGLISH) ? "sop-en" : "sop");
                page.locator(".sop svg a").first().click();
                page.waitForURL(Pattern.compile(".*/cases\\?state=[A-Z_]+$"));
                assertThat(page.locator("main table tbody tr").count()).isPositive();
                assertThat(leader.complaints).isEmpty();
            }
        }
    }

    @Test
    @Order(2)
    void theTableSaysWhatTheDrawingShows() {
        try (Visitor leader = Visitor.reading(CHINESE).signedInAs("leader").open("/sop")) {
            int boxes = leader.page.locator(".sop svg .box").count();
            int rows = leader.page
                    .locator(".below .card")
                    .first()
                    .locator("tbody tr")
                    .count();
            // One box is the sign in the legend.
            assertThat(rows).isEqualTo(boxes - 1);
        }
    }

    @Test
    @Order(3)
    void theCollectorSeesTheWayOfACaseAndWhatMayBeDecided() {
        for (String language : new String[] {ENGLISH, CHINESE}) {
            try (Visitor leader = Visitor.reading(language).signedInAs("leader")) {
                Page page = leader.page;
                openACaseToDecideOn(leader);
                assertThat(page.locator(".work h2")).isVisible();
                page.locator(".work .points summary").click();
                page.locator(".work .decide summary").click();
                assertThat(page.locator("#decision option").count()).isGreaterThan(1);
                leader.shows(language.equals(ENGLISH) ? "case-decision-en" : "case-decision");
                page.locator(".work .points summary").click();
                page.locator(".work .decide summary").click();
                page.locator(".work .drawn summary").click();
                assertThat(page.locator(".work .sop .box.present")).hasCount(1);
                assertThat(page.locator(".work .sop .way.taken").first()).isAttached();
                page.locator(".work .drawn").scrollIntoViewIfNeeded();
                assertThat(leader.scrollsSideways()).isFalse();
                leader.shows(language.equals(ENGLISH) ? "case-procedure-en" : "case-procedure");
                assertThat(page.locator("body").innerText()).doesNotContain("??");
                assertThat(leader.complaints).isEmpty();
            }
        }
    }

    /** Cases that the creditor took back stand in the lists too, and nothing is decided on them any more. */
    private static void openACaseToDecideOn(Visitor leader) {
        for (String state : List.of("FRAUD_SUSPECTED", "SCREENING")) {
            leader.open("/cases?state=" + state);
            List<String> cases = leader.page.locator("main table tbody tr a[href^='/cases/']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .distinct()
                    .toList();
            for (String path : cases) {
                leader.open(path);
                if (leader.page.locator(".work .decide").count() > 0) {
                    return;
                }
            }
        }
        throw new AssertionError("no case in these states can be decided on");
    }

    @Test
    @Order(4)
    void oneLeaderAsksForAMigrationAndAnotherAgrees() {
        try (Visitor leader = Visitor.reading(CHINESE).signedInAs("leader").open("/sop/migration")) {
            Page page = leader.page;
            assertThat(page.locator(".counts tbody tr").count()).isPositive();
            page.fill("#reason", "新版增加困难帮扶与冒办支线");
            page.locator(".ask button").click();
            assertThat(page.locator(".note.good")).containsText("等另一位组长同意");
            leader.shows("sop-migration-asked");
            page.locator(".log button[value=true]").click();
            assertThat(page.locator(".note.warn")).containsText("提请人不能自己同意");
            assertThat(leader.complaints).isEmpty();
        }
        try (Visitor other = Visitor.reading(ENGLISH).signedInAs("leader2").open("/sop/migration")) {
            Page page = other.page;
            Locator waiting = page.locator(".log button[value=true]");
            other.shows("sop-migration-en");
            waiting.click();
            assertThat(page.locator(".note.good")).containsText("Migrated");
            assertThat(page.locator(".empty-state")).isVisible();
            assertThat(page.locator("body").innerText()).doesNotContain("??");
            assertThat(other.complaints).isEmpty();
        }
    }

    /** Boxes of the drawing out of which the name runs. */
    private static int boxesWhoseTextRunsOver(Page page) {
        return ((Number) page.evaluate("""
                () => [...document.querySelectorAll('.sop .box')].filter(box => {
                    const frame = box.querySelector('rect').getBoundingClientRect();
                    return [...box.querySelectorAll('text')].some(text => {
                        const words = text.getBoundingClientRect();
                        return words.left < frame.left || words.right > frame.right || words.bottom > frame.bottom + 1
                            || words.top < frame.top - 1;
                    });
                }).length""")).intValue();
    }
}
