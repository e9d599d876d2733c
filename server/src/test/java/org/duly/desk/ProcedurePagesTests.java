package org.duly.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseProcedure;
import org.duly.casework.Cases;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulyTest
class ProcedurePagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    Cases cases;

    @Autowired
    CaseProcedure procedure;

    @Autowired
    SettableClock clock;

    private Member leader;
    private Member collector;
    private List<CaseCard> placed;

    @BeforeEach
    void placeCases() {
        clock.set("2026-11-10T10:00");
        CreditorId bank = agency.bank();
        leader = agency.admit(Role.LEADER, bank);
        collector = agency.admit(Role.COLLECTOR, bank);
        placed = agency.place(bank, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sop", "/sop?version=2026-1", "/sop/migration"})
    void leavesNoTextWithoutWords(String path) throws Exception {
        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get(path).with(agency.signedIn(leader)).param("lang", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void linksTheCountOfAStateToItsCasesAndWhatIsLateToTheLateOnes() throws Exception {
        agency.system(() -> cases.follow(placed.get(0).id(), "DISPUTES", null));
        clock.set("2026-11-14T10:00");

        web.perform(get("/sop").with(agency.signedIn(leader)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/cases?state=DISPUTED\""),
                                containsString("/cases?state=DISPUTED&amp;late=OVERDUE"),
                                containsString("/cases?state=DISPUTED&amp;late=ESCALATED"),
                                containsString(placed.get(0).number()))));
        web.perform(get("/cases?state=DISPUTED&late=ESCALATED").with(agency.signedIn(leader)))
                .andExpect(content()
                        .string(allOf(
                                containsString(placed.get(0).number()),
                                not(containsString(placed.get(1).number())))));
    }

    @Test
    void drawsTheWayOfACaseAndItsPlace() throws Exception {
        agency.system(() -> cases.follow(placed.get(0).id(), "NO_ANSWER", null));

        web.perform(get("/cases/" + placed.get(0).id() + "/procedure").with(agency.signedIn(collector)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<svg"),
                                containsString("present"),
                                containsString("taken"),
                                containsString("无人接听"),
                                not(containsString("??")))));
    }

    @Test
    void recordsADecisionAndRefusesOneWithItsReason() throws Exception {
        String path = "/cases/" + placed.get(0).id() + "/decisions";
        web.perform(post(path)
                        .with(agency.signedIn(collector))
                        .with(csrf())
                        .param("outcome", "HARDSHIP")
                        .param("reason", "住院，有证明"))
                .andExpect(flash().attribute("said", "desk.decided"));
        web.perform(post(path)
                        .with(agency.signedIn(collector))
                        .with(csrf())
                        .param("outcome", "RELIEF_GRANTED")
                        .param("reason", "想帮他"))
                .andExpect(flash().attribute("undecided", "casework.decide.leader-only"));
        String task = agency.as(collector, () -> procedure.tasks(placed.get(0).id()))
                .getFirst()
                .id()
                .toString();
        web.perform(post("/cases/" + placed.get(0).id() + "/tasks/" + task)
                        .with(agency.signedIn(collector))
                        .with(csrf())
                        .param("note", "证明已收"))
                .andExpect(flash().attribute("said", "desk.task-done"));
        web.perform(get("/cases/" + placed.get(0).id()).with(agency.signedIn(collector)))
                .andExpect(content()
                        .string(allOf(containsString("困难帮扶"), containsString("证明已收"), not(containsString("??")))));
    }

    @Test
    void keepsMigrationsToLeaders() throws Exception {
        web.perform(get("/sop/migration").with(agency.signedIn(collector))).andExpect(status().isForbidden());
        web.perform(post("/sop/migrations")
                        .with(agency.signedIn(collector))
                        .with(csrf())
                        .param("from", "2026-1")
                        .param("to", "2026-2")
                        .param("reason", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void hidesTheWayOfACaseOutOfScope() throws Exception {
        Member stranger = agency.admit(Role.COLLECTOR, agency.bank());

        web.perform(get("/cases/" + placed.get(0).id() + "/procedure").with(agency.signedIn(stranger)))
                .andExpect(status().isNotFound());
    }
}
