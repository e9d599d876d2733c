package org.duly.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DulyTest
class AssessmentPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member collector;
    private String page;

    @BeforeEach
    void placeACase() {
        clock.set("2026-07-15T10:00");
        bank = agency.bank();
        collector = agency.admit(Role.COLLECTOR, bank);
        page = "/cases/" + agency.place(bank, 1).getFirst().id();
    }

    @Test
    void offersAnAssessmentWhereThereIsNone() throws Exception {
        web.perform(get(page).with(agency.signedIn(collector)))
                .andExpect(content()
                        .string(allOf(
                                containsString("还没有评估"),
                                containsString("data-key=\"a\""),
                                not(containsString("class=\"grid16\"")))));
    }

    @Test
    void offersBlankLinesAndTheHintInBothLanguages() throws Exception {
        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get(page + "/assessment")
                            .header("HX-Request", "true")
                            .param("lang", language)
                            .with(agency.signedIn(collector)))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("lines[0].amount"),
                                    containsString("lines[9].amount"),
                                    not(containsString("??")),
                                    not(containsString("<html")))));
        }
    }

    @Test
    void saysWhatRemainsAndShowsItOnTheCaseAndItsTimeline() throws Exception {
        web.perform(filled("3,000.00", "2650.5").param("willingness", "WILLING").param("reason", "主动来电"))
                .andExpect(content()
                        .string(allOf(containsString("评估已保存"), containsString("349.50"), containsString("能力：中"))));

        for (String language : new String[] {"en", "zh-CN"}) {
            web.perform(get(page).param("lang", language).with(agency.signedIn(collector)))
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get(page).with(agency.signedIn(collector)))
                .andExpect(content()
                        .string(allOf(
                                containsString("aria-current=\"true\""),
                                containsString("¥349.50"),
                                containsString("主动来电"),
                                containsString("评估能力与意愿"),
                                containsString("能力：中 · 意愿：愿意"))));
        web.perform(get(page + "/assessment").with(agency.signedIn(collector)))
                .andExpect(content().string(containsString("value=\"2650.50\"")));
    }

    @Test
    void keepsWhatWasEnteredWhenAnAmountCannotBeRead() throws Exception {
        web.perform(filled("三千", "100").param("willingness", "UNKNOWN").param("reason", "未说明"))
                .andExpect(content()
                        .string(allOf(
                                containsString("请检查金额"),
                                containsString("value=\"三千\""),
                                containsString("value=\"100\""),
                                containsString("value=\"未说明\""))));
    }

    @Test
    void isNotForACreditorsReader() throws Exception {
        Member reader = agency.admit(Role.CREDITOR, bank);

        web.perform(get(page + "/assessment").with(agency.signedIn(reader))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder filled(String salary, String food) {
        return post(page + "/assessment")
                .header("HX-Request", "true")
                .with(agency.signedIn(collector))
                .with(csrf())
                .param("lines[0].kind", "SALARY")
                .param("lines[0].amount", salary)
                .param("lines[0].evidence", "DOCUMENT")
                .param("lines[1].kind", "BUSINESS")
                .param("lines[1].amount", "")
                .param("lines[1].evidence", "STATED")
                .param("lines[4].kind", "FOOD")
                .param("lines[4].amount", food)
                .param("lines[4].evidence", "STATED");
    }
}
