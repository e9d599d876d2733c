package org.duly.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulyTest
class HomePageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member collector;

    @BeforeEach
    void admitACollector() {
        clock.set("2026-07-15T10:00");
        bank = agency.bank();
        collector = agency.admit(Role.COLLECTOR, bank);
    }

    @Test
    void putsBrokenPromisesOnTop() throws Exception {
        List<CaseCard> held = hold(5);
        CaseCard promised = held.getLast();
        agency.as(
                collector,
                () -> promises.take(
                        promised.id(),
                        Money.of(10_000, "CNY"),
                        SettableClock.at("2026-07-16T15:00"),
                        Promises.FundsSource.SALARY));
        clock.set("2026-07-27T09:00");
        agency.system(promises::judgeDue);

        String page = home();

        assertThat(page.indexOf(promised.number()))
                .as("place of the broken promise")
                .isLessThan(held.stream()
                        .filter(card -> !card.equals(promised))
                        .mapToInt(card -> page.indexOf(card.number()))
                        .min()
                        .orElseThrow());
    }

    @Test
    void listsPromisesOfTheDayByHour() throws Exception {
        List<CaseCard> held = hold(2);
        take(held.get(0), "2026-07-16T18:00");
        take(held.get(1), "2026-07-16T11:00");
        clock.set("2026-07-16T09:00");

        String due = home().split("<aside")[1];

        assertThat(due.indexOf(held.get(1).number()))
                .isBetween(0, due.indexOf(held.get(0).number()));
    }

    @Test
    void countsThePromisesOfTheDay() throws Exception {
        take(hold(1).getFirst(), "2026-07-16T18:00");

        assertThat(home()).containsPattern("承诺</div><div class=\"value\">1<");
    }

    @Test
    void saysWhatWouldFillAnEmptyDay() throws Exception {
        assertThat(home()).contains("今天的清单空了");
    }

    @Test
    void opensTheNextCase() throws Exception {
        CaseCard only = agency.place(bank, 1).getFirst();

        web.perform(post("/next").with(agency.signedIn(collector)).with(csrf()))
                .andExpect(redirectedUrl("/cases/" + only.id()));
    }

    @Test
    void saysSoWhenNoCaseIsLeft() throws Exception {
        web.perform(post("/next").with(agency.signedIn(collector)).with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andExpect(flash().attribute("nothingNext", true));
    }

    @ParameterizedTest
    @CsvSource({"LEADER, /team", "FINANCE, /payments", "COMPLIANCE, /compliance", "CREDITOR, /creditor"})
    void showsEachRoleToItsOwnFirstPage(Role role, String page) throws Exception {
        web.perform(get("/").with(agency.signedIn(agency.admit(role, bank)))).andExpect(redirectedUrl(page));
    }

    @Test
    void speaksEnglishToWhoeverAsks() throws Exception {
        hold(1);

        web.perform(get("/").param("lang", "en").with(agency.signedIn(collector)))
                .andExpect(content().string(containsString("Next case")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("??"))));
    }

    private List<CaseCard> hold(int count) {
        List<CaseCard> placed = agency.place(bank, count);
        agency.system(() -> cases.assign(placed.stream().map(CaseCard::id).toList(), collector.id(), "test"));
        return placed;
    }

    private void take(CaseCard card, String due) {
        agency.as(
                collector,
                () -> promises.take(
                        card.id(), Money.of(10_000, "CNY"), SettableClock.at(due), Promises.FundsSource.SALARY));
    }

    private String home() throws Exception {
        return web.perform(get("/").with(agency.signedIn(collector)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
