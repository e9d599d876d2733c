package org.duly.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.party.Parties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulyTest
class BoardPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    Happenings happenings;

    @Autowired
    Cases cases;

    @Autowired
    Parties parties;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member leader;
    private Member collector;
    private List<CaseCard> placed;

    @BeforeEach
    void placeCases() {
        clock.set("2026-07-15T10:00");
        bank = agency.bank();
        leader = agency.admit(Role.LEADER, bank);
        collector = agency.admit(Role.COLLECTOR, bank);
        placed = agency.place(bank, 3);
    }

    @Test
    void showsTheEffectBeforeAnythingChangesHands() throws Exception {
        web.perform(post("/team/preview")
                        .param(
                                "case",
                                placed.get(0).id().toString(),
                                placed.get(1).id().toString())
                        .param("to", collector.id().toString())
                        .with(agency.signedIn(leader))
                        .with(csrf()))
                .andExpect(content().string(allOf(containsString("将改派 2 件"), containsString(collector.name()))));

        assertThat(card(0).holder()).isNull();
    }

    @Test
    void reassignsWhatWasConfirmed() throws Exception {
        web.perform(post("/team/reassign")
                .param("case", placed.get(0).id().toString())
                .param("to", collector.id().toString())
                .param("reason", "平衡工作量")
                .with(agency.signedIn(leader))
                .with(csrf()));

        assertThat(card(0).holder()).isEqualTo(collector.id());
    }

    @Test
    void asksForCasesFirstWhenNoneIsChosen() throws Exception {
        web.perform(post("/team/preview").with(agency.signedIn(leader)).with(csrf()))
                .andExpect(content().string(containsString("请先勾选案件")));
    }

    @ParameterizedTest
    @CsvSource({"LEADER, /team", "COMPLIANCE, /compliance", "CREDITOR, /creditor"})
    void speaksBothLanguagesWithoutAGap(Role role, String page) throws Exception {
        happenings.refused(collector, placed.get(0), point(), "cn.hours");
        Member reader = agency.admit(role, bank);
        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get(page).param("lang", language).with(agency.signedIn(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @ParameterizedTest
    @CsvSource({"/team", "/compliance", "/creditor"})
    void keepsBoardsFromCollectors(String page) throws Exception {
        web.perform(get(page).with(agency.signedIn(collector))).andExpect(status().isForbidden());
    }

    @Test
    void showsACreditorItsOwnPortfoliosOnly() throws Exception {
        CreditorId other = agency.bank();
        agency.place(other, 2);
        Member reader = agency.admit(Role.CREDITOR, bank);

        web.perform(get("/creditor").with(agency.signedIn(reader)))
                .andExpect(content().string(allOf(containsString("¥3,150.00"), not(containsString("¥2,100.00")))));
    }

    @Test
    void opensTheReceiptBehindEachRefusal() throws Exception {
        happenings.refused(collector, placed.get(0), point(), "cn.hours");
        Member officer = agency.admit(Role.COMPLIANCE, bank);

        web.perform(get("/compliance").with(agency.signedIn(officer)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/contact/receipts/receipt-of-"
                                        + placed.get(0).number()),
                                containsString("cn.hours"))));
    }

    @Test
    void verifiesTheJournalOnDemand() throws Exception {
        Member officer = agency.admit(Role.COMPLIANCE, bank);

        web.perform(get("/compliance/verification").with(agency.signedIn(officer)))
                .andExpect(content().string(allOf(containsString("完整"), not(containsString("<html")))));
    }

    @Test
    void drawsStagesFromTheSameCountsAsTheTable() throws Exception {
        web.perform(get("/team/charts/stages").with(agency.signedIn(leader)))
                .andExpect(jsonPath("$.series[0].data[0]").value(3));
    }

    @Test
    void showsAPastDayWithoutOfferingToReassign() throws Exception {
        clock.set("2026-07-20T10:00");

        web.perform(get("/team")
                        .param("asOf", LocalDate.of(2026, 7, 15).toString())
                        .with(agency.signedIn(leader)))
                .andExpect(content().string(allOf(containsString("历史日"), not(containsString("/team/preview")))));
    }

    private CaseCard card(int index) {
        return agency.system(() -> cases.card(placed.get(index).id()));
    }

    private ContactPointId point() {
        return agency.system(
                () -> parties.points(placed.get(0).debtor()).getFirst().id());
    }
}
