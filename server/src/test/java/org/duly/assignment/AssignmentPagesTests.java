package org.duly.assignment;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.List;
import java.util.Objects;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.assignment.book.Floor;
import org.duly.casework.CaseCard;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DulyTest
class AssignmentPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Bureau bureau;

    @Autowired
    Agency agency;

    @Autowired
    Floor floor;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member leader;
    private Member collector;
    private List<CaseCard> placed;

    @BeforeEach
    void openABureau() {
        clock.set("2026-07-15T10:00");
        bank = bureau.bank();
        leader = bureau.leader(bank);
        collector = bureau.collector(bank);
        placed = bureau.place(bank, 3);
    }

    @Test
    void movesNothingBeforeTheLeaderConfirmsAndAllOfItAfter() throws Exception {
        String run = preview();
        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get(run).param("lang", language).with(agency.signedIn(leader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString(collector.name()), not(containsString("??")))));
        }
        assertThat(bureau.holder(placed.getFirst().id())).isNull();

        web.perform(post(run + "/confirm").with(agency.signedIn(leader)).with(csrf()))
                .andExpect(redirectedUrl(run));

        assertThat(placed).allMatch(card -> collector.id().equals(bureau.holder(card.id())));
    }

    @Test
    void saysWhatChangedInsteadOfActing() throws Exception {
        String run = preview();
        bureau.give(placed.getFirst(), collector);

        Object changes = web.perform(
                        post(run + "/confirm").with(agency.signedIn(leader)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("changes");

        web.perform(get(run).flashAttr("changes", changes).with(agency.signedIn(leader)))
                .andExpect(content().string(containsString(placed.getFirst().number() + " 已换了持有人")));
        assertThat(bureau.holder(placed.getLast().id())).isNull();
    }

    @Test
    void keepsCapacityTraitsAbsenceAndConflictsAsALeaderOrAdministratorSetsThem() throws Exception {
        Member admin = agency.admit(Role.ADMINISTRATOR, bank);
        String desk = "/assignment/people/" + collector.id();
        web.perform(post(desk)
                        .param("capacity", "2")
                        .param("handUpTo", "3")
                        .param("language", "粤语，英语")
                        .with(agency.signedIn(admin))
                        .with(csrf()))
                .andExpect(redirectedUrl(desk));
        web.perform(post(desk + "/absences")
                .param("from", "2026-07-15")
                .param("to", "2026-07-16")
                .param("reason", "病假")
                .with(agency.signedIn(leader))
                .with(csrf()));
        web.perform(post(desk + "/conflicts")
                .param("number", placed.getFirst().number())
                .param("reason", "邻居")
                .with(agency.signedIn(leader))
                .with(csrf()));

        assertThat(floor.seat(collector.id())).satisfies(seat -> {
            assertThat(seat.room()).isEqualTo(2);
            assertThat(seat.absent()).isTrue();
            assertThat(seat.sheet().offers()).hasSize(2);
            assertThat(seat.estranged()).hasSize(1);
        });
        web.perform(get(desk).with(agency.signedIn(leader)))
                .andExpect(content().string(allOf(containsString("粤语"), containsString("邻居"), containsString("病假"))));
    }

    @Test
    void refusesADeskThatCannotBe() throws Exception {
        String desk = "/assignment/people/" + collector.id();
        web.perform(post(desk)
                        .param("capacity", "-1")
                        .param("handUpTo", "1")
                        .with(agency.signedIn(leader))
                        .with(csrf()))
                .andExpect(flash().attribute("wrong", "assignment.wrong.desk"));
        assertThat(floor.seat(collector.id()).sheet().usual()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assignment/board",
                "/assignment/allocation",
                "/assignment/keeps",
                "/assignment/people",
                "/assignment/moves"
            })
    void speaksBothLanguagesAndKeepsCollectorsOut(String page) throws Exception {
        bureau.give(placed.getFirst(), collector);
        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get(page).param("lang", language).with(agency.signedIn(leader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get(page).with(agency.signedIn(collector))).andExpect(status().isForbidden());
    }

    @Test
    void showsTheEffectOfAMoveBeforeAnythingChangesHands() throws Exception {
        Member other = bureau.collector(bank);
        placed.forEach(card -> bureau.give(card, collector));
        web.perform(board("/preview", "BY_HAND", other)
                        .with(agency.signedIn(leader))
                        .with(csrf()))
                .andExpect(content()
                        .string(allOf(
                                containsString("将移动 2 件"),
                                containsString("3 → 1"),
                                containsString("0 → 2"),
                                not(containsString("<html")))));
        assertThat(bureau.holder(placed.getFirst().id())).isEqualTo(collector.id());

        web.perform(board("/move", "FORCED", other)
                        .with(agency.signedIn(leader))
                        .with(csrf()))
                .andExpect(flash().attribute("moved", 2L));
        assertThat(bureau.holder(placed.getFirst().id())).isEqualTo(other.id());
        assertThat(bureau.holder(placed.getLast().id())).isEqualTo(collector.id());
    }

    @Test
    void asksForCasesAndAReceiverBeforeAnEffectIsShown() throws Exception {
        web.perform(post("/assignment/board/preview")
                        .param("act", "BY_HAND")
                        .with(agency.signedIn(leader))
                        .with(csrf()))
                .andExpect(content().string(containsString("先勾选案件")));
    }

    @Test
    void letsACollectorTakeFromThePoolAskToKeepAndTheLeaderDecide() throws Exception {
        String pool = "/assignment/pool/" + placed.getFirst().id();
        web.perform(post(pool + "/claim").with(agency.signedIn(collector)).with(csrf()))
                .andExpect(redirectedUrl("/assignment/pool"));
        assertThat(bureau.holder(placed.getFirst().id())).isEqualTo(collector.id());
        web.perform(post(pool + "/keep")
                .param("until", "2026-08-01")
                .param("reason", "约好面谈")
                .with(agency.signedIn(collector))
                .with(csrf()));
        for (String language : new String[] {"en", "zh-CN"}) {
            web.perform(get("/assignment/pool").param("lang", language).with(agency.signedIn(collector)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get("/assignment/keeps").with(agency.signedIn(leader)))
                .andExpect(content().string(containsString("约好面谈")));
        web.perform(get("/assignment/keeps").with(agency.signedIn(collector))).andExpect(status().isForbidden());
        web.perform(get("/cases/" + placed.getFirst().id()).with(agency.signedIn(leader)))
                .andExpect(content()
                        .string(allOf(containsString("抢案"), containsString("申请留案"), not(containsString("??")))));
    }

    private MockHttpServletRequestBuilder board(String path, String act, Member to) {
        return post("/assignment/board" + path)
                .param("case", placed.get(0).id().toString(), placed.get(1).id().toString())
                .param("act", act)
                .param("to", to.id().toString())
                .param("reason", "平衡");
    }

    private String preview() throws Exception {
        return Objects.requireNonNull(web.perform(post("/assignment/allocation")
                        .param("kind", "UNHELD")
                        .with(agency.signedIn(leader))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
