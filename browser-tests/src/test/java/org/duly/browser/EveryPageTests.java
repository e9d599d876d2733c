package org.duly.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryPageTests {

    @ParameterizedTest(name = "{2} as {0}")
    @CsvSource({
        "collector, /, home",
        "collector, /cases, cases",
        "collector, /password, password",
        "leader, /team, team",
        "leader, /assignment/board, assignment-board",
        "leader, /assignment/allocation, assignment-allocation",
        "leader, /assignment/keeps, assignment-keeps",
        "leader, /assignment/people, assignment-people",
        "leader, /assignment/moves, assignment-moves",
        "collector, /assignment/pool, assignment-pool",
        "admin, /assignment, assignment-people",
        "leader, /placements, placements",
        "leader, /operations/daily, daily-run",
        "admin, /operations/daily, daily-run",
        "leader, /sop, sop",
        "compliance, /sop/migration, sop-migration",
        "leader, /strategy, strategy",
        "leader, /strategy/tables/treatment, strategy-table",
        "leader, /strategy/simulations, strategy-simulations",
        "leader, /strategy/trials, strategy-trials",
        "finance, /payments, payment-files",
        "finance, /payments/overpaid, overpaid",
        "compliance, /compliance, compliance",
        "compliance, /contact/settings, contact-settings",
        "compliance, /contact/rebuttals, overrides",
        "compliance, /compliance/rules, rules-in-force",
        "compliance, /compliance/rules/duly-dials-presumed, rule",
        "compliance, /compliance/fired, fired",
        "compliance, /compliance/scenario, scenario",
        "compliance, /compliance/difference, pack-difference",
        "bank, /creditor, creditor",
        "admin, /creditors, creditors",
        "admin, /people, people",
        "admin, /people/new, person",
        "admin, /tokens, tokens",
    })
    void opensWithoutComplaintAndFitsTheScreenInBothLanguages(String login, String path, String name) {
        for (String language : new String[] {"en-GB", "zh-CN"}) {
            try (Visitor visitor = Visitor.reading(language).signedInAs(login).open(path)) {
                assertThat(visitor.page.locator("main h1, main h2").first().isVisible())
                        .isTrue();
                assertThat(visitor.page.locator("body").innerText()).doesNotContain("??");
                assertThat(visitor.scrollsSideways()).isFalse();
                assertThat(visitor.complaints).isEmpty();
                visitor.shows(name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/login, sign-in", "/demo/building, sign-in"})
    void theSignInPageListsTheDemonstrationLogins(String path, String name) {
        try (Visitor stranger = Visitor.reading("zh-CN").open(path)) {
            assertThat(stranger.page.locator(".demo-logins tr").count()).isEqualTo(12);
            assertThat(stranger.complaints).isEmpty();
            stranger.shows(name);
        }
    }
}
