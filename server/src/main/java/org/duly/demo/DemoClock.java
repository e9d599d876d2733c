package org.duly.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.duly.arrangement.Promises;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.BusinessClock;
import org.duly.portfolio.Portfolios;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the demonstration's clock ahead; what falls due on the way happens. It never goes back. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
class DemoClock {

    /** A little after eight, when broken promises have surfaced and the working day begins. */
    private static final LocalTime MORNING = LocalTime.of(8, 5);

    private final BusinessClock clock;
    private final Promises promises;
    private final Portfolios portfolios;
    private final Journal journal;
    private final Acting acting;
    private final JdbcClient jdbc;

    DemoClock(Clock clock, Promises promises, Portfolios portfolios, Journal journal, Acting acting, JdbcClient jdbc) {
        this.clock = (BusinessClock) clock;
        this.promises = promises;
        this.portfolios = portfolios;
        this.journal = journal;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    /** After a restart the demonstration goes on where it was. */
    @Transactional(readOnly = true)
    public void restore() {
        long ahead = jdbc.sql("select ahead_seconds from demo.clock")
                .query(Long.class)
                .single();
        clock.showFromNow(clock.instant().minus(clock.ahead()).plusSeconds(ahead));
    }

    @Transactional
    public void advanceOneHour() {
        advanceTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Transactional
    public void advanceToNextMorning() {
        ZonedDateTime now = clock.instant().atZone(BusinessClock.ZONE);
        ZonedDateTime morning = now.with(MORNING);
        advanceTo((morning.isAfter(now) ? morning : morning.plusDays(1)).toInstant());
    }

    Instant now() {
        return clock.instant();
    }

    /** Sets the clock while the agency's past is being lived through; not kept. */
    void livingAt(Instant instant) {
        clock.showFromNow(instant);
    }

    /** Back to the time of the machine. */
    void backToPresent() {
        clock.showFromNow(clock.instant().minus(clock.ahead()));
    }

    private void advanceTo(Instant instant) {
        clock.showFromNow(instant);
        jdbc.sql("update demo.clock set ahead_seconds = ?")
                .param(clock.ahead().toSeconds())
                .update();
        journal.record(Kind.COMMAND, "demo.advance", null, java.util.Map.of("to", instant.toString()));
        acting.as(Actor.system("promises"), promises::judgeDue);
        portfolios.endTerms();
    }
}
