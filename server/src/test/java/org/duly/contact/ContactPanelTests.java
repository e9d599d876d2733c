package org.duly.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.arrangement.Promises;
import org.duly.arrangement.Promises.State;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Attempt;
import org.duly.contact.Contacts.Outcome;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.party.LawfulSource;
import org.duly.party.Relation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DulyTest
class ContactPanelTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    Contacts contacts;

    @Autowired
    Promises promises;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private CaseId caseId;
    private MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        clock.set("2026-11-18T10:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place(Workplace.point(Relation.FRIEND, LawfulSource.CONTRACT));
        session = (MockHttpSession)
                pages.perform(formLogin().user(workplace.login).password(workplace.password))
                        .andReturn()
                        .getRequest()
                        .getSession(false);
    }

    @Test
    void showsTheVerdictOnEachNumberBeforeAnythingHappens() throws Exception {
        open().andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("本人"), containsString("朋友"))))
                .andExpect(content().string(containsString("data-key=\"Enter\"")));

        assertThat(history()).isNull();
    }

    @Test
    void saysWhyNotAndFromWhen() throws Exception {
        clock.set("2026-11-18T22:30");

        open().andExpect(content()
                .string(allOf(
                        containsString("cn-hours-default-window"),
                        containsString("data-until=\"2026-11-19T00:00:00Z\""),
                        containsString("现在不能联系"))));
    }

    @Test
    void saysItInEnglishToo() throws Exception {
        clock.set("2026-11-18T22:30");

        perform(get("/cases/{id}/contact", caseId.value()).param("lang", "en"))
                .andExpect(content().string(containsString("Not permitted now")));
    }

    @Test
    void revealsTheNumberOnlyWithTheCallAndKeepsFiguresHiddenUntilTheProof() throws Exception {
        open().andExpect(content().string(not(containsString("tel:"))));

        call().andExpect(content().string(containsString("href=\"tel:")))
                .andExpect(content().string(containsString(Workplace.LINE)))
                .andExpect(content().string(not(containsString("1,050.00"))));
        open().andExpect(content().string(not(containsString("tel:"))));

        perform(post("/contact/attempts/{id}/proof", attempt()).param("factors", "FULL_NAME"))
                .andExpect(content().string(not(containsString("1,050.00"))));
        perform(post("/contact/attempts/{id}/proof", attempt()).param("factors", "FULL_NAME", "BIRTH_DATE"))
                .andExpect(content().string(containsString("1,050.00")));
    }

    @Test
    void keepsTheReceiptOfARefusalAndOpensIt() throws Exception {
        clock.set("2026-11-18T22:30");
        String page = call().andReturn().getResponse().getContentAsString();
        String hash = page.replaceAll("(?s).*/contact/receipts/([0-9a-f]{64}).*", "$1");

        perform(get("/contact/receipts/{hash}", hash))
                .andExpect(content()
                        .string(allOf(
                                containsString("cn-hours-default-window"),
                                containsString("GB/T 45251-2025"),
                                containsString("结果相同"),
                                containsString("未被改动"))));
    }

    @Test
    void showsWhatFollowsBeforeSavingAndSavesOnce() throws Exception {
        call().andExpect(content()
                .string(allOf(containsString("承诺还款"), containsString("无人接听"), containsString("data-key=\"8\""))));

        perform(get("/contact/attempts/{id}/outcome", attempt()).param("code", "NO_ANSWER"))
                .andExpect(content().string(containsString("致电本人手机")));
        assertThat(history().code()).isNull();
        perform(post("/contact/attempts/{id}/outcome", attempt())
                        .param("code", "NO_ANSWER")
                        .param("until", "")
                        .param("remark", ""))
                .andExpect(header().string("HX-Retarget", "#contact-panel"));

        assertThat(history().code()).isEqualTo(ResultCode.NO_ANSWER);
    }

    @Test
    void takesNoEffectiveOutcomeWithoutTheProof() throws Exception {
        call();

        perform(post("/contact/attempts/{id}/outcome", attempt()).param("code", "NEGOTIATING"))
                .andExpect(content().string(containsString("须先核身")));

        assertThat(history().code()).isNull();
    }

    @Test
    void takesPromiseAndOutcomeInOneRequest() throws Exception {
        callAndProve();
        perform(get("/contact/attempts/{id}/outcome", attempt()).param("code", "PROMISED"))
                .andExpect(content()
                        .string(allOf(containsString("name=\"amount\""), containsString("value=\"1050.00\""))));

        promise("500.00", "2026-11-20");

        assertThat(history().code()).isEqualTo(ResultCode.PROMISED);
        assertThat(workplace.asCollector(() -> promises.of(caseId)))
                .singleElement()
                .satisfies(promise -> assertThat(promise.state()).isEqualTo(State.OPEN));
    }

    @Test
    void reRendersThePromiseWithTheCollectorsInput() throws Exception {
        callAndProve();

        promise("99999.00", "2026-11-20")
                .andExpect(
                        content().string(allOf(containsString("承诺金额不能超过所欠总额"), containsString("value=\"99999.00\""))));

        assertThat(history().code()).isNull();
        assertThat(workplace.asCollector(() -> promises.of(caseId))).isEmpty();
    }

    @Test
    void showsAContactPersonsCallerNothingButNeutralWords() throws Exception {
        for (int i = 0; i < 3; i++) {
            AttemptId attempt = ((Answer.Reserved) workplace.asCollector(
                            () -> contacts.ask(caseId, workplace.ownMobile(caseId), Channel.CALL)))
                    .attempt();
            workplace.asCollector(() -> contacts.log(attempt, new Outcome(ResultCode.NO_ANSWER, null, "")));
        }
        clock.set("2026-11-19T10:00");

        call(workplace.points(caseId).get(1))
                .andExpect(content()
                        .string(allOf(
                                containsString("中性话术"),
                                containsString("拒绝再联系"),
                                not(containsString("所欠")),
                                not(containsString("承诺还款")),
                                not(containsString("测试银行")))));
    }

    @Test
    void takesAPromiseOutsideOfACall() throws Exception {
        perform(get("/cases/{id}/promise", caseId.value()))
                .andExpect(content().string(containsString("name=\"source\"")));

        perform(post("/cases/{id}/promise", caseId.value())
                        .param("amount", "300.00")
                        .param("day", "2026-11-19")
                        .param("hour", "18:00")
                        .param("source", "SALARY"))
                .andExpect(content().string(containsString("承诺已登记")));
    }

    @Test
    void filesAgreedHoursAndTheirWithdrawal() throws Exception {
        perform(post("/cases/{id}/hours", caseId.value())
                        .param("from", "20:00")
                        .param("to", "23:00")
                        .param("medium", "WRITTEN"))
                .andExpect(content().string(containsString("20:00–23:00")));
        clock.set("2026-11-18T22:30");
        open().andExpect(content().string(containsString("data-key=\"Enter\"")));

        String page = perform(get("/cases/{id}/hours", caseId.value()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String agreement = page.replaceAll("(?s).*/hours/([0-9a-f-]{36})/withdraw.*", "$1");
        perform(post("/cases/{id}/hours/{a}/withdraw", caseId.value(), agreement));

        open().andExpect(content().string(containsString("现在不能联系")));
    }

    @Test
    void givesAWholePageToWhoeverComesByTheAddress() throws Exception {
        pages.perform(get("/cases/{id}/contact", caseId.value()).session(session))
                .andExpect(content().string(containsString("<html")));
    }

    @Test
    void keepsCollectorsOutOfTheSettings() throws Exception {
        perform(get("/contact/settings")).andExpect(status().isForbidden());
    }

    private ResultActions open() throws Exception {
        return perform(get("/cases/{id}/contact", caseId.value()));
    }

    private ResultActions call() throws Exception {
        return call(workplace.ownMobile(caseId));
    }

    private ResultActions call(ContactPointId point) throws Exception {
        return perform(post("/cases/{id}/contact", caseId.value())
                .param("point", point.value().toString()));
    }

    private void callAndProve() throws Exception {
        call();
        perform(post("/contact/attempts/{id}/proof", attempt()).param("factors", "FULL_NAME", "BIRTH_DATE"));
    }

    private ResultActions promise(String amount, String day) throws Exception {
        return perform(post("/contact/attempts/{id}/outcome", attempt())
                .param("code", "PROMISED")
                .param("amount", amount)
                .param("day", day)
                .param("hour", "18:00")
                .param("source", "SALARY"));
    }

    private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.session(session).with(csrf()).header("HX-Request", "true"));
    }

    private String attempt() {
        return history().id().toString();
    }

    private @org.jspecify.annotations.Nullable Attempt history() {
        return workplace.asCollector(() -> contacts.history(caseId)).stream()
                .findFirst()
                .orElse(null);
    }
}
