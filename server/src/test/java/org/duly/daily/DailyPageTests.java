package org.duly.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.OperatorCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@DailyTest
class DailyPageTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    Agency agency;

    @Autowired
    DailyRuns runs;

    @Autowired
    SettableClock clock;

    @Autowired
    Floor floor;

    private Workplace workplace;
    private Member leader;

    @BeforeEach
    void placeABook() {
        floor.forgetRuns();
        clock.set(Floor.PLACED);
        workplace = Workplace.open(beans);
        floor.book(workplace);
        leader = agency.admit(Role.LEADER, workplace.creditor);
        clock.set("2026-11-10T08:30");
    }

    @Test
    void offersToStartWhatIsDue() throws Exception {
        pages.perform(get("/operations/daily").with(agency.signedIn(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有日批")))
                .andExpect(content().string(containsString("开始日批")));
        pages.perform(post("/operations/daily").with(agency.signedIn(leader)).with(csrf()))
                .andExpect(redirectedUrl("/operations/daily"));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("daily run")) {
                thread.join();
            }
        }
        assertThat(runs.latest(1))
                .singleElement()
                .satisfies(run -> assertThat(run.startedBy()).isEqualTo(leader.name()));
    }

    @Test
    void showsReportAndHistoryOnceItIsDone() throws Exception {
        workplace.asSystem(() -> runs.catchUp());

        pages.perform(get("/operations/daily").with(agency.signedIn(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026-11-10")))
                .andExpect(content().string(containsString("首次审视")))
                .andExpect(content().string(containsString("没有例外")))
                .andExpect(content().string(not(containsString("开始日批"))));
        pages.perform(get("/operations/daily/progress?day=2026-11-10").with(agency.signedIn(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));
        pages.perform(get("/operations/daily?day=2026-11-10").with(agency.signedIn(leader)))
                .andExpect(content().string(containsString("href=\"/operations/daily?day=2026-11-10\"")));
        pages.perform(get("/operations/daily?day=2026-11-09").with(agency.signedIn(leader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksAgainForProgressWhileItRuns() throws Exception {
        workplace.asSystem(() -> runs.catchUp());
        floor.owner()
                .sql(
                        "update daily.run set state = 'RUNNING', ended_at = null; update daily.partition set state = 'WAITING'")
                .update();

        pages.perform(get("/operations/daily").with(agency.signedIn(leader)))
                .andExpect(content().string(containsString("hx-get=\"/operations/daily/progress?day=2026-11-10\"")))
                .andExpect(content().string(containsString("继续日批")));
    }

    @Test
    void keepsCollectorsOut() throws Exception {
        Member collector = agency.admit(Role.COLLECTOR, workplace.creditor);

        pages.perform(get("/operations/daily").with(agency.signedIn(collector))).andExpect(status().isForbidden());
        pages.perform(post("/operations/daily").with(agency.signedIn(collector)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void runsFromTheCommandLine() {
        OperatorCommand command = beans.getBeansOfType(OperatorCommand.class).values().stream()
                .filter(each -> each.name().equals("run-day"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

        assertThat(command.run(List.of(), print)).isZero();
        assertThat(command.run(List.of(), print)).isZero();
        assertThat(command.run(List.of("--day=1"), print)).isEqualTo(2);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2026-11-10: 8 cases looked at, 0 exceptions", "Nothing is due.");
    }
}
