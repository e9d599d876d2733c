package org.duly.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.People;
import org.duly.identity.Role;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CreditorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the demonstration agency on an empty database: three creditors, twelve people, and their past days lived
 * through with the real services under a moving clock. Pages wait until it is done.
 */
@Component
@ConditionalOnBooleanProperty("duly.demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoAgency {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAgency.class);

    private final DemoProperties properties;
    private final DemoClock clock;
    private final DemoBooks books;
    private final DemoLogins logins;
    private final DemoDesks desks;
    private final DemoPast past;
    private final DemoProgress progress;
    private final People people;
    private final Acting acting;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Environment environment;

    DemoAgency(
            DemoProperties properties,
            DemoClock clock,
            DemoBooks books,
            DemoLogins logins,
            DemoDesks desks,
            DemoPast past,
            DemoProgress progress,
            People people,
            Acting acting,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Environment environment) {
        this.properties = properties;
        this.clock = clock;
        this.books = books;
        this.logins = logins;
        this.desks = desks;
        this.past = past;
        this.progress = progress;
        this.people = people;
        this.acting = acting;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (environment.getProperty("duly.demo.build", Boolean.class, true)) {
            if (people.isEmpty()) {
                progress.building(0, properties.days());
                Thread.ofPlatform().name("demo").start(this::build);
            } else {
                clock.restore();
                announce();
            }
        }
    }

    private void build() {
        System.out.printf(
                "Building the demonstration agency: watch it at http://localhost:%s%n",
                environment.getProperty("local.server.port", "8080"));
        try {
            Instant end = clock.now();
            LocalDate today = end.atZone(BusinessClock.ZONE).toLocalDate();
            LocalDate first = today.minusDays(properties.days());
            acting.as(founder(), () -> found(first));
            for (int day = 0; day <= properties.days(); day++) {
                progress.building(day, properties.days());
                liveThrough(first.plusDays(day), day, end);
            }
            clock.backToPresent();
            transactions.executeWithoutResult(
                    _ -> jdbc.sql("update demo.clock set built = true").update());
            progress.done();
            announce();
        } catch (RuntimeException e) {
            progress.failed();
            LOG.error("The demonstration agency could not be built", e);
        }
    }

    private void found(LocalDate first) {
        clock.livingAt(first.atTime(7, 0).atZone(BusinessClock.ZONE).toInstant());
        Map<String, CreditorId> creditors = books.openCreditors();
        books.openDoors(creditors, first);
        logins.admit(creditors, first);
    }

    private void liveThrough(LocalDate day, int dayNumber, Instant end) {
        clock.livingAt(day.atTime(7, 30).atZone(BusinessClock.ZONE).toInstant());
        acting.as(founder(), () -> {
            books.placeOn(day, dayNumber, properties);
            desks.shareOut();
        });
        past.live(day, end, properties.calls());
    }

    private static Actor founder() {
        return new Actor(
                null, "demo", java.util.Set.of(Role.ADMINISTRATOR, Role.LEADER), new CreditorScope.Everything());
    }

    private void announce() {
        StringBuilder text =
                new StringBuilder("Duly is ready at http://localhost:%s  (demonstration; invented people)%n"
                        .formatted(environment.getProperty("local.server.port", "8080")));
        for (DemoLogins.Login login : logins.all()) {
            text.append("    %-14s %-12s %s%n".formatted(login.role(), login.login(), login.password()));
        }
        System.out.println(text);
    }
}
