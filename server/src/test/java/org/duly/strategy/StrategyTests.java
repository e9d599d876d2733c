package org.duly.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.contact.Contacts;
import org.duly.contact.ResultCode;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.strategy.simulation.Outcome;
import org.duly.strategy.simulation.Simulation;
import org.duly.strategy.simulation.Simulations;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.TableText.RowText;
import org.duly.strategy.trial.Trials;
import org.duly.strategy.version.Published;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.TableContent;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DulyTest
class StrategyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    Agency agency;

    @Autowired
    Treatments treatments;

    @Autowired
    Versions versions;

    @Autowired
    TableContent contents;

    @Autowired
    Simulations simulations;

    @Autowired
    Trials trials;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private Member writer;
    private Member other;

    @BeforeEach
    void openTheWorkplace() {
        clock.set("2026-11-18T09:00");
        workplace = Workplace.open(beans);
        writer = agency.admit(Role.LEADER, workplace.creditor);
        other = agency.admit(Role.COMPLIANCE, workplace.creditor);
    }

    @Test
    void saysWhatToDoAboutACaseAndWhichRowsSaidSo() {
        CaseId id = workplace.place();

        Treatment treatment = workplace.asCollector(() -> treatments.today(id)).orElseThrow();

        assertThat(treatment.orders("channels")).isNotEmpty();
        assertThat(treatment.order("risk_grade")).contains("B");
        assertThat(treatment.steps())
                .extracting(Treatment.Step::table)
                .containsExactly("rating", "segment", "treatment", "advice");
        assertThat(treatment.steps().getFirst().matched())
                .contains(new Treatment.Matched("days_past_due", "[31..90]", "40"));
    }

    @Test
    void knowsADisputeFromTheLastWordOfTheDebtor() {
        CaseId id = workplace.place();
        workplace.asCollector(() -> {
            Contacts.Answer answer =
                    contacts.ask(id, contacts.outlook(id).getFirst().point(), org.duly.contact.Channel.CALL);
            Contacts.Answer.Reserved reserved = (Contacts.Answer.Reserved) answer;
            contacts.verified(
                    reserved.attempt(), java.util.Set.of(Contacts.Factor.FULL_NAME, Contacts.Factor.BIRTH_DATE));
            return contacts.log(reserved.attempt(), new Contacts.Outcome(ResultCode.DISPUTES, null, "金额不对"));
        });

        Treatment treatment = workplace.asCollector(() -> treatments.today(id)).orElseThrow();

        assertThat(treatment.order("behaviour")).contains("DISPUTER");
        assertThat(treatment.orders("advice").stream().map(String::valueOf)).contains("ANSWER_DISPUTE_FIRST");
    }

    @Test
    void hidesCasesOfOtherCreditors() {
        CaseId id = Workplace.open(beans).place();

        assertThat(workplace.asCollector(() -> treatments.today(id))).isEmpty();
    }

    @Test
    void publishesOnlyWhatAnotherPersonApproved() {
        UUID draft =
                agency.as(writer, () -> versions.draft(ruling(Subject.ADVICE).id()));
        agency.as(writer, () -> versions.submit(draft, LocalDate.now(clock), "试"));

        assertThat(agency.as(writer, () -> versions.approve(draft))).isEqualTo(Published.not("own-work"));
        assertThat(ruling(Subject.ADVICE).id()).isNotEqualTo(draft);
        assertThat(agency.as(other, () -> versions.approve(draft))).isEqualTo(new Published.Done());
        assertThat(ruling(Subject.ADVICE).id()).isEqualTo(draft);
    }

    @Test
    void leavesWhatWasApprovedAsItIs() {
        UUID ruling = ruling(Subject.RATING).id();

        assertThatThrownBy(() -> agency.system(() -> jdbc.sql("update strategy.version set content = '{}' where id = ?")
                        .param(ruling)
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it is");
    }

    @Test
    void refusesToPublishATableWithAGap() {
        UUID draft =
                agency.as(writer, () -> versions.draft(ruling(Subject.RATING).id()));
        agency.as(writer, () -> versions.edit(draft, this::withoutFirstRow));

        assertThat(agency.as(writer, () -> versions.submit(draft, LocalDate.now(clock), "少一行")))
                .isEqualTo(Published.not("gap"));
    }

    @Test
    void namesRowColumnAndRemedyOfAWrongCellAtOnce() throws Exception {
        UUID draft =
                agency.as(writer, () -> versions.draft(ruling(Subject.RATING).id()));

        pages.perform(post("/strategy/versions/{id}/edit", draft)
                        .with(agency.signedIn(writer))
                        .with(csrf())
                        .param("act", "WHEN")
                        .param("row", "1")
                        .param("column", "0")
                        .param("value", "thirty")
                        .param("rows", "10"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-wrong=\"when-1-0\"")))
                .andExpect(content().string(containsString("第 2 行“逾期天数”：thirty 不是数字")));
    }

    @Test
    void doesNotWriteIntoATableThatTheAuthorDidNotSee() throws Exception {
        UUID draft =
                agency.as(writer, () -> versions.draft(ruling(Subject.RATING).id()));

        pages.perform(post("/strategy/versions/{id}/edit", draft)
                        .with(agency.signedIn(writer))
                        .with(csrf())
                        .param("act", "REMOVE_ROW")
                        .param("row", "0")
                        .param("rows", "9"))
                .andExpect(content().string(containsString("已被他人改动")));

        assertThat(contents.text(agency.as(writer, () -> versions.get(draft)).content())
                        .rows())
                .hasSize(10);
    }

    @Test
    void showsEveryPageToALeaderAndWritingToNobodyElse() throws Exception {
        UUID draft =
                agency.as(writer, () -> versions.draft(ruling(Subject.TREATMENT).id()));
        for (String page : List.of(
                "/strategy",
                "/strategy/versions/" + draft,
                "/strategy/versions/" + draft + "/diff",
                "/strategy/simulations",
                "/strategy/trials")) {
            pages.perform(get(page).with(agency.signedIn(writer)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        pages.perform(post("/strategy/versions/{id}/copy", draft)
                        .with(agency.signedIn(other))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        Member collector = agency.admit(Role.COLLECTOR, workplace.creditor);
        pages.perform(get("/strategy").with(agency.signedIn(collector))).andExpect(status().isForbidden());
    }

    @Test
    void showsTheTreatmentAndItsReasonOnTheCase() throws Exception {
        CaseId id = workplace.place();

        pages.perform(get("/cases/{id}/treatment", id.value()).with(agency.signedIn(writer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("今日处置")))
                .andExpect(content().string(containsString("[31..90]")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void takesADmnFileAsADraftAndGivesItBack() throws Exception {
        String file = pages.perform(get(
                                "/strategy/versions/{id}/dmn",
                                ruling(Subject.SEGMENT).id())
                        .with(agency.signedIn(writer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        String there = pages.perform(multipart("/strategy/tables/segment/dmn")
                        .file(new MockMultipartFile("file", file.getBytes(StandardCharsets.UTF_8)))
                        .with(agency.signedIn(writer))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        UUID draft = UUID.fromString(java.util.Objects.requireNonNull(there).substring(there.lastIndexOf('/') + 1));
        Version read = agency.as(writer, () -> versions.get(draft));
        assertThat(contents.text(read.content()).rows())
                .isEqualTo(contents.text(ruling(Subject.SEGMENT).content()).rows());
    }

    @Test
    void simulatesADraftWithTheGateInsideAndActsOnNobody() throws Exception {
        CaseId id = workplace.place();
        UUID draft =
                agency.as(writer, () -> versions.draft(ruling(Subject.TREATMENT).id()));
        agency.as(writer, () -> versions.edit(draft, this::onlyLetters));

        LocalDate today = LocalDate.now(clock);
        Outcome outcome = simulated(draft, today.minusDays(1), today);

        assertThat(outcome.days()).hasSize(2);
        assertThat(outcome.days().getFirst().cases()).isZero();
        Outcome.Day day = outcome.days().getLast();
        assertThat(day.cases()).isEqualTo(1);
        assertThat(day.changed()).isEqualTo(1);
        assertThat(day.now().channels()).isEqualTo(Map.of("CALL", 1));
        assertThat(day.then().refused()).isEqualTo(1);
        assertThat(outcome.orders()).containsEntry("channels", 1);
        assertThat(workplace.asCollector(() -> contacts.history(id))).isEmpty();
        clock.set("2026-11-18T09:30");
        assertThat(workplace.asCollector(
                        () -> contacts.ask(id, contacts.outlook(id).getFirst().point(), org.duly.contact.Channel.CALL)))
                .as("what the simulation planned, the gate allows")
                .isInstanceOf(Contacts.Answer.Reserved.class);
    }

    @Test
    void treatsItsShareOfDebtorsByTheChallengerFromTheNextDay() {
        UUID draft =
                agency.as(writer, () -> versions.draft(ruling(Subject.SEGMENT).id()));
        agency.as(writer, () -> versions.submit(draft, null, "试验"));
        agency.as(other, () -> versions.approve(draft));
        Trials.Plan plan =
                new Trials.Plan("客群试验", draft, 50, 40, 10, LocalDate.now(clock).plusDays(30));
        assertThat(agency.as(writer, () -> trials.start(plan))).isEqualTo(new Published.Done());
        List<CaseId> ids = java.util.stream.IntStream.range(0, 12)
                .mapToObj(_ -> workplace.place())
                .toList();

        assertThat(challenged(ids, LocalDate.now(clock))).isZero();
        assertThat(challenged(ids, LocalDate.now(clock).plusDays(1))).isBetween(1, 11);
        assertThat(agency.as(writer, () -> trials.start(plan))).isEqualTo(Published.not("trial-running"));
        UUID trial = agency.as(writer, () -> trials.all()).getFirst().id();
        assertThat(agency.as(writer, () -> trials.stop(trial, "测试结束"))).isEqualTo(new Published.Done());
    }

    private int challenged(List<CaseId> ids, LocalDate day) {
        return (int) workplace.asCollector(() -> treatments.on(day, ids)).values().stream()
                .filter(treatment -> treatment.steps().get(1).because() == Treatment.Because.CHALLENGER)
                .count();
    }

    private Outcome simulated(UUID draft, LocalDate from, LocalDate to) throws InterruptedException {
        var started = (Simulations.Started.Runs) org.assertj.core.api.Assertions.assertThat(
                        agency.as(writer, () -> simulations.start(draft, from, to, 100)))
                .isInstanceOf(Simulations.Started.Runs.class)
                .actual();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("simulation")) {
                thread.join(60_000);
            }
        }
        Simulation simulation =
                agency.as(writer, () -> simulations.get(started.id())).orElseThrow();
        assertThat(simulation.state()).as("%s", simulation.failure()).isEqualTo(Simulation.State.DONE);
        return simulations.outcome(simulation).orElseThrow();
    }

    private Version ruling(Subject subject) {
        return agency.system(
                () -> versions.inForce(subject, LocalDate.now(clock)).orElseThrow());
    }

    private String withoutFirstRow(String content) {
        TableText table = contents.text(content);
        return contents.content(new TableText(
                table.policy(),
                table.inputs(),
                table.outputs(),
                table.rows().subList(1, table.rows().size()),
                table.tests()));
    }

    private String onlyLetters(String content) {
        TableText table = contents.text(content);
        int channels = table.outputs().indexOf("channels");
        List<RowText> rows = table.rows().stream()
                .map(row -> {
                    List<String> then = new java.util.ArrayList<>(row.then());
                    then.set(channels, "[\"LETTER\"]");
                    return new RowText(row.when(), then, row.note());
                })
                .toList();
        return contents.content(new TableText(table.policy(), table.inputs(), table.outputs(), rows, table.tests()));
    }
}
