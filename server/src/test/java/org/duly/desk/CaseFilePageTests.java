package org.duly.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulyTest
class CaseFilePageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member collector;
    private CaseCard card;

    @BeforeEach
    void placeACase() {
        clock.set("2026-07-15T10:00");
        bank = agency.bank();
        collector = agency.admit(Role.COLLECTOR, bank);
        card = agency.place(bank, 1).getFirst();
    }

    @Test
    void showsNameAndNumbersMaskedUntilRevealed() throws Exception {
        web.perform(get("/cases/" + card.id()).with(agency.signedIn(collector)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("王**"),
                                not(containsString("王测试")),
                                not(containsString("16400000000")))));
    }

    @Test
    void showsWhatIsOwedByComponentInOneRequest() throws Exception {
        web.perform(get("/cases/" + card.id()).with(agency.signedIn(collector)))
                .andExpect(content()
                        .string(allOf(
                                containsString("¥1,050.00"), containsString("1,000.00"), containsString("50.00"))));
    }

    @Test
    void leavesNoTextWithoutWords() throws Exception {
        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get("/cases/" + card.id())
                            .with(agency.signedIn(collector))
                            .param("lang", language))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void isNotThereForSomebodyOutOfScope() throws Exception {
        Member stranger = agency.admit(Role.COLLECTOR, agency.bank());

        web.perform(get("/cases/" + card.id()).with(agency.signedIn(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void isClosedToACreditorsReader() throws Exception {
        Member reader = agency.admit(Role.CREDITOR, bank);

        web.perform(get("/cases/" + card.id()).with(agency.signedIn(reader))).andExpect(status().isForbidden());
    }

    @Test
    void keepsANoteOnTheTimeline() throws Exception {
        web.perform(post("/cases/" + card.id() + "/notes")
                        .param("text", "愿意月底还款")
                        .with(agency.signedIn(collector))
                        .with(csrf()))
                .andExpect(redirectedUrl("/cases/" + card.id()));

        web.perform(get("/cases/" + card.id()).with(agency.signedIn(collector)))
                .andExpect(content().string(containsString("愿意月底还款")));
    }

    @Test
    void refusesAnEmptyNoteAndSaysSo() throws Exception {
        web.perform(post("/cases/" + card.id() + "/notes")
                        .param("text", "   ")
                        .with(agency.signedIn(collector))
                        .with(csrf()))
                .andExpect(flash().attribute("said", "desk.note.length"));
    }

    @Test
    void offersNoContactWhileTheCaseIsHeld() throws Exception {
        web.perform(post("/cases/" + card.id() + "/hold")
                .param("reason", "债务人住院")
                .with(agency.signedIn(collector))
                .with(csrf()));

        web.perform(get("/cases/" + card.id()).with(agency.signedIn(collector)))
                .andExpect(
                        content().string(allOf(containsString("停催期间不得联络任何人"), not(containsString("data-key=\"c\"")))));
    }

    @Test
    void letsOnlyALeaderReassign() throws Exception {
        web.perform(post("/cases/" + card.id() + "/assign")
                        .param("to", collector.id().toString())
                        .param("reason", "自取")
                        .with(agency.signedIn(collector))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void returnsOnlyTheLinesWhenTheTimelineIsFiltered() throws Exception {
        agency.as(collector, () -> cases.note(card.id(), "只看备注"));

        web.perform(get("/cases/" + card.id() + "/timeline")
                        .param("family", "NOTE")
                        .with(agency.signedIn(collector)))
                .andExpect(content()
                        .string(allOf(
                                containsString("只看备注"), not(containsString("<html")), not(containsString("立案")))));
    }
}
