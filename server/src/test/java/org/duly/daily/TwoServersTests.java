package org.duly.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duly.Duly;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A second whole application, with connections of its own, on the same database. */
@DailyTest
class TwoServersTests {

    @Autowired
    ApplicationContext one;

    @Autowired
    SettableClock clock;

    @Autowired
    Floor floor;

    @Test
    void shareTheRunAndDoNothingTwice() throws Exception {
        floor.forgetRuns();
        Workplace alone = open();
        List<CaseId> book = floor.book(alone);
        clock.set("2026-11-30T08:00");
        run(one);
        List<String> byOne = floor.left(book);
        List<String> counted = floor.counted(alone);

        floor.forgetRuns();
        Workplace shared = open();
        List<CaseId> again = floor.book(shared);
        try (ConfigurableApplicationContext other = secondServer()) {
            clock.set("2026-11-30T08:00");
            other.getBean(SettableClock.class).set("2026-11-30T08:00");
            atOnce(one, other);
        }

        assertThat(floor.left(again)).containsExactlyElementsOf(byOne);
        assertThat(floor.counted(shared)).containsExactlyElementsOf(counted);
        assertThat(floor.owner()
                        .sql("select count(distinct worked_by) from daily.partition where state = 'DONE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(floor.owner()
                        .sql("select state from daily.run")
                        .query(String.class)
                        .list())
                .containsExactly("DONE");
    }

    private Workplace open() {
        clock.set(Floor.PLACED);
        return Workplace.open(one);
    }

    private void atOnce(ApplicationContext... servers) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(servers.length)) {
            List<Future<?>> running = new ArrayList<>();
            for (ApplicationContext server : servers) {
                running.add(threads.submit(() -> run(server)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static void run(ApplicationContext server) {
        server.getBean(Acting.class)
                .as(Actor.system("test"), () -> server.getBean(DailyRuns.class).catchUp());
    }

    private ConfigurableApplicationContext secondServer() {
        Environment settings = one.getEnvironment();
        List<String> arguments = new ArrayList<>();
        for (String name : List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.flyway.url",
                "spring.flyway.user",
                "spring.flyway.password",
                "duly.data")) {
            arguments.add("--" + name + "=" + settings.getRequiredProperty(name));
        }
        arguments.addAll(List.of("--duly.scheduling=false", "--duly.demo=false", "--duly.daily.partition=3"));
        return new SpringApplicationBuilder(Duly.class, SettableClock.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .run(arguments.toArray(String[]::new));
    }
}
