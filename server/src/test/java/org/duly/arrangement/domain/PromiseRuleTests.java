package org.duly.arrangement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.duly.kernel.Money;
import org.junit.jupiter.api.Test;

class PromiseRuleTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate LATEST = LocalDate.of(2026, 11, 29);
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @Test
    void takesWhatIsOwedToTheLastFen() {
        assertThat(PromiseRule.brokenBy(proposal(100_00, TOMORROW))).isEmpty();
        assertThat(PromiseRule.brokenBy(proposal(100_01, TOMORROW))).contains(PromiseRule.NO_MORE_THAN_OWED);
    }

    @Test
    void takesNoPromiseOfNothing() {
        assertThat(PromiseRule.brokenBy(proposal(0, TOMORROW))).contains(PromiseRule.AMOUNT_IS_POSITIVE);
    }

    @Test
    void takesNoPromiseForThePast() {
        assertThat(PromiseRule.brokenBy(proposal(50_00, NOW))).contains(PromiseRule.DUE_IN_THE_FUTURE);
        assertThat(PromiseRule.brokenBy(proposal(50_00, NOW.plusSeconds(1)))).isEmpty();
    }

    @Test
    void takesAPromiseForAnyHourOfTheLastDayAllowed() {
        Instant lastEvening = LATEST.atTime(23, 59).atZone(ZONE).toInstant();

        assertThat(PromiseRule.brokenBy(proposal(50_00, lastEvening))).isEmpty();
        assertThat(PromiseRule.brokenBy(proposal(50_00, lastEvening.plusSeconds(60))))
                .contains(PromiseRule.DUE_WITHIN_THE_WINDOW);
    }

    @Test
    void takesNoSecondPromiseWhileOneIsOpen() {
        Proposal second = new Proposal(money(1), TOMORROW, money(100_00), true, true, LATEST, NOW, ZONE);

        assertThat(PromiseRule.brokenBy(second)).contains(PromiseRule.ONE_OPEN_PROMISE_PER_CASE);
    }

    @Test
    void takesNoPromiseOnACaseThatIsNotWorked() {
        Proposal held = new Proposal(money(1), TOMORROW, money(100_00), false, false, LATEST, NOW, ZONE);

        assertThat(PromiseRule.brokenBy(held)).contains(PromiseRule.CASE_IS_OPEN);
    }

    @Test
    void takesNoPromiseInAnotherCurrency() {
        Proposal dollars = new Proposal(Money.of(1, "USD"), TOMORROW, money(100_00), true, false, LATEST, NOW, ZONE);

        assertThat(PromiseRule.brokenBy(dollars)).contains(PromiseRule.CURRENCY_IS_THAT_OF_THE_DEBT);
    }

    @Test
    void remindsADayBefore() {
        assertThat(reminder(Duration.ofDays(3))).isEqualTo(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void remindsOnTheMorningOfADayThatIsNear() {
        // taken on Sunday 10:00 for Monday 09:00
        assertThat(reminder(Duration.ofHours(23))).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void doesNotRemindOfWhatWasPromisedForToday() {
        assertThat(reminder(Duration.ofHours(5))).isNull();
    }

    private static @org.jspecify.annotations.Nullable Instant reminder(Duration ahead) {
        return Reminder.at(NOW, NOW.plus(ahead), Duration.ofHours(24), LocalTime.of(8, 0), ZONE);
    }

    private static Proposal proposal(long minor, Instant due) {
        return new Proposal(money(minor), due, money(100_00), true, false, LATEST, NOW, ZONE);
    }

    private static Money money(long minor) {
        return Money.of(minor, "CNY");
    }
}
