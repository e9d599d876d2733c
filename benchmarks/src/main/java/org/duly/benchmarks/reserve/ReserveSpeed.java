package org.duly.benchmarks.reserve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.duly.Duly;
import org.duly.benchmarks.reserve.Floor.Callable;
import org.duly.compliance.Gate;
import org.duly.contact.Contacts;
import org.duly.database.DatabaseStart;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.BusinessClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Asks through the contact room's door and its database, with scope, audit, receipt, timeline and facts as in service, at
 * 8, 32 and 128 clients. Afterwards the calls are counted anew from the table of attempts: one person called more often
 * than the law lets ends the run with an error. Arguments, both optional: debtors, seconds of each round; the warm-up
 * takes four times as long.
 */
public final class ReserveSpeed {
    private static final int[] CLIENTS = {8, 32, 128};
    private static final int ROUNDS = 3;
    private static final long SECOND = 1_000_000_000L;

    private ReserveSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int debtors = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        long round = (arguments.length > 1 ? Long.parseLong(arguments[1]) : 5) * SECOND;
        Path data = Files.createTempDirectory("duly-reserve");
        try (ConfigurableApplicationContext beans = new SpringApplicationBuilder(Duly.class)
                .initializers(new DatabaseStart())
                .run("--server.port=0", "--duly.scheduling=false", "--duly.demo=false", "--duly.data=" + data)) {
            BusinessClock clock = beans.getBean(BusinessClock.class);
            LocalDate today = LocalDate.now(clock);
            clock.showFromNow(today.atTime(10, 0).atZone(BusinessClock.ZONE).toInstant());
            measure(beans, owner(beans.getEnvironment()), today, debtors, round);
        }
    }

    private static void measure(
            ConfigurableApplicationContext beans, DataSource owner, LocalDate today, int count, long time)
            throws Exception {
        Floor floor = new Floor(beans, owner);
        List<Callable> debtors = floor.open(count);
        List<Actor> collectors = new ArrayList<>();
        for (int i = 0; i < CLIENTS[CLIENTS.length - 1]; i++) {
            collectors.add(floor.collector(i));
        }
        Crowd crowd = new Crowd(beans.getBean(Contacts.class), beans.getBean(Acting.class), debtors);
        Processor processor = Processor.of(owner);
        crowd.ask(collectors.subList(0, CLIENTS[0]), 4 * time, 0);
        System.out.println("| clients | round | asked/s | reserved | refused | p50 ms | p99 ms"
                + " | processor ms each, application | PostgreSQL |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (int round = 1; round <= ROUNDS; round++) {
            for (int clients : CLIENTS) {
                Processor.Spent before = processor.spent();
                Crowd.Outcome outcome = crowd.ask(collectors.subList(0, clients), time, 1_000L * round + clients);
                print(clients, round, outcome, processor.spent().since(before));
            }
        }
        System.out.println("\nCap: " + recounted(beans.getBean(Gate.class), JdbcClient.create(owner), today));
    }

    private static void print(int clients, int round, Crowd.Outcome outcome, Processor.Spent spent) {
        double asked = outcome.reserved() + outcome.refused();
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %,.0f | %,d | %,d | %.1f | %.1f | %.2f | %.2f |%n",
                clients,
                round,
                outcome.rate(),
                outcome.reserved(),
                outcome.refused(),
                Latencies.quantile(outcome.latencies(), 0.5),
                Latencies.quantile(outcome.latencies(), 0.99),
                spent.application() / 1e6 / asked,
                spent.database() / 1e6 / asked);
    }

    /** The most calls reserved or made to one debtor today, against what the standard lets. */
    private static String recounted(Gate gate, JdbcClient owner, LocalDate today) {
        int most = owner.sql("""
                select coalesce(max(calls), 0) from (
                    select count(*) as calls from contact.attempt
                     where channel = 'CALL' and state in ('RESERVED', 'DIALLED', 'LOGGED') group by debtor_id) each
                """).query(Integer.class).single();
        int limit =
                gate.parameter("cn", "gbt.calls_per_day", today).orElseThrow().asInt();
        if (most > limit) {
            throw new IllegalStateException(most + " calls to one debtor in a day, the law lets " + limit);
        }
        return "counted anew from the attempts, no debtor has more than " + most + " calls; the law lets " + limit
                + " a day.";
    }

    private static DataSource owner(Environment environment) {
        return new DriverManagerDataSource(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }
}
