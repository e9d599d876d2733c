package org.duly.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseCard;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DulyTest
class CaseListPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    SettableClock clock;

    private Member collector;
    private List<CaseCard> placed;

    @BeforeEach
    void placeCases() {
        clock.set("2026-07-15T10:00");
        CreditorId bank = agency.bank();
        collector = agency.admit(Role.COLLECTOR, bank);
        placed = agency.place(bank, 3);
    }

    @Test
    void opensTheCaseWhoseNumberWasTyped() throws Exception {
        search(placed.get(1).number())
                .andExpect(redirectedUrl("/cases/" + placed.get(1).id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16400000000", "A10000", "王测试0"})
    void opensTheCaseOfAFullPhoneNumberAccountOrName(String typed) throws Exception {
        search(typed).andExpect(redirectedUrl("/cases/" + placed.get(0).id()));
    }

    @Test
    void findsNothingByPartOfAName() throws Exception {
        search("王").andExpect(content().string(containsString("没有符合的案件")));
    }

    @Test
    void findsNothingOutOfScope() throws Exception {
        Member stranger = agency.admit(Role.COLLECTOR, agency.bank());

        web.perform(get("/cases").param("q", placed.get(0).number()).with(agency.signedIn(stranger)))
                .andExpect(content().string(containsString("没有符合的案件")));
    }

    @Test
    void narrowsByStanding() throws Exception {
        web.perform(get("/cases").param("standing", "CLOSED").with(agency.signedIn(collector)))
                .andExpect(content()
                        .string(allOf(
                                containsString("没有符合的案件"),
                                not(containsString(placed.get(0).number())))));
    }

    private ResultActions search(String typed) throws Exception {
        return web.perform(get("/cases").param("q", typed).with(agency.signedIn(collector)));
    }
}
