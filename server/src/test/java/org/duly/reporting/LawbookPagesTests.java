package org.duly.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.compliance.Packs;
import org.duly.contact.Channel;
import org.duly.contact.Contacts;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What compliance officers look up, count, try and compare. */
@DulyTest
class LawbookPagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private Member officer;

    @BeforeEach
    void admitAnOfficer() {
        clock.set("2026-11-23T10:00");
        workplace = Workplace.open(beans);
        officer = agency.admit(Role.COMPLIANCE, workplace.creditor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compliance/rules",
                "/compliance/rules/duly-dials-presumed",
                "/compliance/rules/cn-freq-interval-7d",
                "/compliance/fired",
                "/compliance/scenario",
                "/compliance/difference"
            })
    void speaksBothLanguagesWithoutAGapAndToComplianceOnly(String page) throws Exception {
        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get(page).param("lang", language).with(agency.signedIn(officer)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        Member leader = agency.admit(Role.LEADER, workplace.creditor);
        web.perform(get(page).with(agency.signedIn(leader))).andExpect(status().isForbidden());
    }

    @Test
    void findsARuleByItsWordsAndLeavesTheOthersOut() throws Exception {
        rules("q", "骚扰")
                .andExpect(content()
                        .string(allOf(
                                containsString("duly-dials-presumed"), not(containsString("cn-freq-interactive")))));
    }

    @Test
    void showsFirstTheLawThatLiveWorkIsJudgedByAndMarksTheOthers() throws Exception {
        rules("q", "")
                .andExpect(content()
                        .string(allOf(containsString("cn-hours-default-window"), not(containsString("US-TCPA-PEC")))));
        rules("law", "US")
                .andExpect(content()
                        .string(allOf(
                                containsString("US-TCPA-PEC"),
                                containsString("仅供试算"),
                                not(containsString("cn-hours-default-window")))));
    }

    @Test
    void leavesOutWhatIsNotInForceThatDayUnlessAskedFor() throws Exception {
        rules("asOf", "2026-01-29").andExpect(content().string(not(containsString("cn-cba-attempts-6"))));
        rules("asOf", "2026-01-30").andExpect(content().string(containsString("cn-cba-attempts-6")));
        web.perform(get("/compliance/rules")
                        .param("asOf", "2026-01-29")
                        .param("ended", "true")
                        .with(agency.signedIn(officer)))
                .andExpect(content().string(allOf(containsString("cn-cba-attempts-6"), containsString("当日不生效"))));
    }

    @Test
    void warnsOfAPackNobodyCheckedForLong() throws Exception {
        rules("q", "house-duly").andExpect(content().string(containsString("tag good")));
        clock.set("2027-02-21T10:00");
        rules("q", "house-duly").andExpect(content().string(containsString("tag warn")));
        clock.set("2027-05-22T10:00");
        rules("q", "house-duly").andExpect(content().string(containsString("tag bad")));
    }

    @Test
    void opensARuleWithItsCases() throws Exception {
        web.perform(get("/compliance/rules/duly-dials-presumed").with(agency.signedIn(officer)))
                .andExpect(content()
                        .string(allOf(
                                containsString("a fifth dial after four that nobody answered"),
                                containsString("DailyCount"),
                                containsString("推定"))));
    }

    @Test
    void countsWhatFiredAndListsTheSilentToo() throws Exception {
        refuseAtNight();

        web.perform(get("/compliance/fired").with(agency.signedIn(officer)))
                .andExpect(content()
                        .string(allOf(
                                containsString("cn-hours-default-window"),
                                containsString("11-23 ×1"),
                                containsString("duly-recalled"))));
        web.perform(get("/compliance/charts/fired").with(agency.signedIn(officer)))
                .andExpect(jsonPath("$.series[0].data[29]").value(1));
        web.perform(get("/compliance/charts/fired").param("step", "WEEK").with(agency.signedIn(officer)))
                .andExpect(jsonPath("$.xAxis.data.length()").value(6));
    }

    @Test
    void triesAScenarioToldByTheForm() throws Exception {
        trial("2026-11-23T22:30")
                .andExpect(content()
                        .string(allOf(
                                containsString("cn-hours-default-window"),
                                containsString("2026年11月24日"),
                                containsString("什么也不保存"))));
        trial("2026-11-23T10:00").andExpect(content().string(allOf(containsString("允许"), not(containsString("??")))));
    }

    @Test
    void namesTheKeyOfALineItCannotRead() throws Exception {
        web.perform(post("/compliance/scenario/line")
                        .param("line", "{\"id\":\"x\",\"jurisdiction\":\"CN\",\"debtz\":[]}")
                        .with(agency.signedIn(officer))
                        .with(csrf()))
                .andExpect(content().string(allOf(containsString("读不懂"), not(containsString("id=\"answer\" th")))));
    }

    @Test
    void comparesAVersionAndReplaysWhatWasAnswered() throws Exception {
        workplace.asCollector(() -> {
            CaseId caseId = workplace.place();
            return contacts.ask(caseId, workplace.ownMobile(caseId), Channel.CALL);
        });
        String stricter = text("cn/gbt-45251-2025.yaml").replace("\"08:00\"", "\"10:30\"");

        String address = Objects.requireNonNull(compare("gbt.yaml", stricter)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> web.perform(get(address).with(agency.signedIn(officer)))
                        .andExpect(content()
                                .string(allOf(
                                        containsString("已完成"),
                                        containsString("10:30"),
                                        containsString("+ cn-hours-default-window"),
                                        containsString("由可变否 1 条"),
                                        not(containsString("??"))))));
    }

    @Test
    void givesTheProgressOfAReplayAsAFragment() throws Exception {
        String address = Objects.requireNonNull(compare("duly.yaml", text("house/duly.yaml"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        web.perform(get(address + "/replay").with(agency.signedIn(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("id=\"replay\""), not(containsString("<html")))));
    }

    @Test
    void saysWhyAPackDoesNotLoad() throws Exception {
        String uncited = text("house/duly.yaml").replaceFirst("cite: \"requirement A8[^\\n]*\\n", "evidence: HOUSE\n");

        compare("duly.yaml", uncited)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("规则包不能装载"), containsString("duly.yaml:"))));
        compare("notes.txt", "hello").andExpect(content().string(containsString("请选择一个 .yaml 规则包")));
        compare("broken.zip", "no zip").andExpect(content().string(containsString("请选择一个 .yaml 规则包")));
    }

    @Test
    void forgetsAComparisonOfSomebodyElse() throws Exception {
        String address = Objects.requireNonNull(compare("duly.yaml", text("house/duly.yaml"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        Member other = agency.admit(Role.COMPLIANCE, workplace.creditor);

        web.perform(get(address).with(agency.signedIn(other)))
                .andExpect(content().string(containsString("这次比较已从内存清除")));
    }

    private ResultActions rules(String key, String value) throws Exception {
        return web.perform(get("/compliance/rules").param(key, value).with(agency.signedIn(officer)));
    }

    private ResultActions trial(String at) throws Exception {
        return web.perform(post("/compliance/scenario")
                .param("jurisdiction", "CN")
                .param("at", at)
                .param("zone", "Asia/Shanghai")
                .param("channel", "PHONE_CALL")
                .param("target", "CONSUMER")
                .param("purpose", "")
                .param("lender", "BANK")
                .param("member", "true")
                .param("product", "CONSUMER_LOAN")
                .param("online", "true")
                .param("overdueDays", "40")
                .param("examinedOn", "2026-08-01")
                .param("earlierAt", "2026-11-23T09:00", "")
                .param("earlierChannel", "PHONE_CALL", "PHONE_CALL")
                .param("earlierOutcome", "NO_ANSWER", "NO_ANSWER")
                .param("earlierTarget", "CONSUMER", "CONSUMER")
                .with(agency.signedIn(officer))
                .with(csrf()));
    }

    private ResultActions compare(String name, String pack) throws Exception {
        return web.perform(multipart("/compliance/difference")
                .file(new MockMultipartFile(
                        "after", name, "application/octet-stream", pack.getBytes(StandardCharsets.UTF_8)))
                .param("days", "30")
                .with(agency.signedIn(officer))
                .with(csrf()));
    }

    private void refuseAtNight() {
        CaseId caseId = workplace.place();
        clock.set("2026-11-23T22:30");
        assertThat(workplace.asCollector(() -> contacts.ask(caseId, workplace.ownMobile(caseId), Channel.CALL)))
                .isInstanceOf(Contacts.Answer.Refused.class);
    }

    private static String text(String pack) {
        return new String(Objects.requireNonNull(Packs.files().get(pack)), StandardCharsets.UTF_8);
    }
}
