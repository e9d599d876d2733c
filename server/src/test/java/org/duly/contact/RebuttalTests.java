package org.duly.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.asking.Rebutting;
import org.duly.contact.asking.Rebutting.Outcome;
import org.duly.contact.events.RebuttalAsked;
import org.duly.contact.events.RebuttalDecided;
import org.duly.contact.events.RebuttalUsed;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.People;
import org.duly.identity.Qualification;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A presumption set aside by two people, for one contact. */
@DulyTest
class RebuttalTests {

    private static final String PRESUMED = "duly-dials-presumed";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contacts contacts;

    @Autowired
    Rebutting rebutting;

    @Autowired
    Agency agency;

    @Autowired
    Staff staff;

    @Autowired
    FactRecorder facts;

    @Autowired
    MockMvc pages;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private Member officer;
    private CaseId caseId;
    private ContactPointId mobile;

    @BeforeEach
    void dialFourTimesInVain() {
        clock.set("2026-11-18T10:00");
        workplace = Workplace.open(beans);
        officer = agency.admit(Role.COMPLIANCE, workplace.creditor);
        caseId = workplace.place();
        mobile = workplace.ownMobile(caseId);
        for (int i = 0; i < 4; i++) {
            AttemptId attempt = ((Answer.Reserved) ask()).attempt();
            workplace.asCollector(() -> contacts.log(attempt, new Contacts.Outcome(ResultCode.NO_ANSWER, null, "")));
        }
    }

    @Test
    void refusesTheFifthDialByAPresumption() {
        assertThat(rules(ask())).containsExactly(PRESUMED);
        assertThat(outlook().rebuttable()).isTrue();
    }

    @Test
    void letsTheApprovedContactThroughOnce() {
        UUID rebuttal = asked();
        assertThat(ask()).isInstanceOf(Answer.Refused.class);
        assertThat(decide(rebuttal, true)).isInstanceOf(Outcome.Done.class);

        assertThat(outlook().allowed()).isTrue();
        assertThat(ask()).isInstanceOf(Answer.Reserved.class);
        assertThat(rules(ask())).containsExactly(PRESUMED);
    }

    @Test
    void tellsOfAskingDecidingAndUsing() {
        UUID rebuttal = asked();
        decide(rebuttal, true);
        ask();

        assertThat(facts.about(caseId))
                .hasAtLeastOneElementOfType(RebuttalAsked.class)
                .hasAtLeastOneElementOfType(RebuttalUsed.class)
                .filteredOn(RebuttalDecided.class::isInstance)
                .singleElement(InstanceOfAssertFactories.type(RebuttalDecided.class))
                .satisfies(decided -> {
                    assertThat(decided.approved()).isTrue();
                    assertThat(decided.validUntil()).isEqualTo(SettableClock.at("2026-11-18T10:30"));
                });
    }

    @Test
    void endsWithItsTime() {
        decide(asked(), true);
        clock.advance(Duration.ofMinutes(30));

        assertThat(rules(ask())).containsExactly(PRESUMED);
    }

    @Test
    void helpsNothingAgainstAProhibition() {
        decide(asked(), true);
        clock.set("2026-11-18T22:00");

        assertThat(rules(ask())).contains("cn-hours-default-window");
        assertThat(workplace.asCollector(() -> rebutting.ask(caseId, mobile, Channel.CALL, "理由", "证据")))
                .isEqualTo(new Outcome.NotDone("contact.rebuttal.not-presumed"));
    }

    @Test
    void staysRefusedWhenDeclined() {
        UUID rebuttal = asked();

        assertThat(agency.as(officer, () -> rebutting.decide(rebuttal, false, " ")))
                .isEqualTo(new Outcome.NotDone("contact.rebuttal.say-why"));
        assertThat(decide(rebuttal, false)).isInstanceOf(Outcome.Done.class);
        assertThat(rules(ask())).containsExactly(PRESUMED);
        assertThat(decide(rebuttal, true)).isEqualTo(new Outcome.NotDone("contact.rebuttal.decided-before"));
    }

    @Test
    void isNeverDecidedByWhoAsked() {
        Member both = agency.admit(Role.COMPLIANCE, workplace.creditor);
        agency.system(() -> beans.getBean(People.class)
                .qualify(both.id(), new Qualification(true, true, true, LocalDate.of(2026, 8, 18))));
        UUID rebuttal = agency.as(both, () -> done(rebutting.ask(caseId, mobile, Channel.CALL, "理由", "证据")));

        assertThat(agency.as(both, () -> rebutting.decide(rebuttal, true, "")))
                .isEqualTo(new Outcome.NotDone("contact.rebuttal.own"));
    }

    @Test
    void asksForAReasonAndEvidenceAndOnlyOnceAtATime() {
        assertThat(workplace.asCollector(() -> rebutting.ask(caseId, mobile, Channel.CALL, "理由", " ")))
                .isEqualTo(new Outcome.NotDone("contact.rebuttal.incomplete"));
        asked();
        assertThat(workplace.asCollector(() -> rebutting.ask(caseId, mobile, Channel.CALL, "理由", "证据")))
                .isEqualTo(new Outcome.NotDone("contact.rebuttal.waits"));
    }

    @Test
    void goesFromTheCollectorsPanelOverTheInboxToTheReceipt() throws Exception {
        Member collector = staff.byId(workplace.collector);
        pages.perform(get("/cases/{id}/contact", caseId.value()).with(agency.signedIn(collector)))
                .andExpect(content().string(allOf(containsString("申请放行"), containsString(PRESUMED))));
        pages.perform(post("/cases/{id}/rebuttal", caseId.value())
                        .param("point", mobile.toString())
                        .param("reason", "债务人来信请求今日再拨")
                        .param("evidence", "来信登记 17")
                        .with(agency.signedIn(collector))
                        .with(csrf()))
                .andExpect(content().string(containsString("放行申请待合规决定")));

        pages.perform(get("/contact/rebuttals").with(agency.signedIn(officer)))
                .andExpect(content()
                        .string(allOf(
                                containsString("债务人来信请求今日再拨"),
                                containsString("来信登记 17"),
                                containsString(PRESUMED),
                                not(containsString("??")))));
        decide(waiting(), true);
        String hash = ((Answer.Reserved) ask()).receiptHash();

        pages.perform(get("/contact/receipts/{hash}", hash).with(agency.signedIn(officer)))
                .andExpect(content()
                        .string(allOf(
                                containsString("推定经两人放行"),
                                containsString("来信登记 17"),
                                containsString(officer.name()),
                                containsString("结果相同"))));
        pages.perform(get("/cases/{id}", caseId.value()).with(agency.signedIn(officer)))
                .andExpect(content().string(allOf(containsString("放行获批"), containsString("凭放行联络"))));
        pages.perform(get("/contact/rebuttals").with(agency.signedIn(officer)))
                .andExpect(content().string(containsString("已批准，已用")));
    }

    @Test
    void keepsTheInboxFromCollectors() throws Exception {
        Member collector = staff.byId(workplace.collector);
        pages.perform(get("/contact/rebuttals").with(agency.signedIn(collector)))
                .andExpect(status().isForbidden());
    }

    private UUID waiting() {
        return facts.of(RebuttalAsked.class).getLast().rebuttal();
    }

    private UUID asked() {
        return workplace.asCollector(() -> done(rebutting.ask(caseId, mobile, Channel.CALL, "债务人来信请求今日再拨", "来信登记 17")));
    }

    private Outcome decide(UUID rebuttal, boolean approve) {
        return agency.as(officer, () -> rebutting.decide(rebuttal, approve, "已核对"));
    }

    private static UUID done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).rebuttal();
    }

    private Answer ask() {
        return workplace.asCollector(() -> contacts.ask(caseId, mobile, Channel.CALL));
    }

    private Contacts.Outlook outlook() {
        return workplace.asCollector(() -> contacts.outlook(caseId)).getFirst();
    }

    private static List<String> rules(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer)
                .grounds().stream().map(Contacts.Why::rule).toList();
    }
}
