package org.duly.arrangement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duly.arrangement.Promises.State;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TAKEN_ON = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE_ON = TAKEN_ON.plusDays(3);
    private static final int GRACE_DAYS = 2;
    private static final LocalDate LAST_DAY = DUE_ON.plusDays(GRACE_DAYS);

    @Test
    void isKeptWhenEverythingArrivesOnTheLastDayOfGrace() {
        assertThat(state(at(LAST_DAY, 12), paid(100_00, LAST_DAY))).isEqualTo(State.KEPT);
    }

    @Test
    void doesNotCountMoneyADayAfterTheGrace() {
        assertThat(state(morningAfter(), paid(100_00, LAST_DAY.plusDays(1)))).isEqualTo(State.BROKEN);
    }

    @Test
    void doesNotCountMoneyFromBeforeThePromise() {
        assertThat(state(morningAfter(), paid(100_00, TAKEN_ON.minusDays(1)))).isEqualTo(State.BROKEN);
    }

    @Test
    void doesNotCountMoneyOfTheDayThatWasKnownBeforeThePromise() {
        assertThat(state(morningAfter(), received(100_00, TAKEN_ON, at(TAKEN_ON, 9))))
                .isEqualTo(State.BROKEN);
        assertThat(state(morningAfter(), received(100_00, TAKEN_ON, at(TAKEN_ON, 11))))
                .isEqualTo(State.KEPT);
    }

    @Test
    void forgivesAShortfallWithinTheTolerance() {
        assertThat(state(at(DUE_ON, 12), paid(99_00, DUE_ON))).isEqualTo(State.KEPT);
        assertThat(state(morningAfter(), paid(98_99, DUE_ON))).isEqualTo(State.PARTLY_KEPT);
    }

    @Test
    void isNeverKeptByNothingHoweverLargeTheTolerance() {
        Terms small = new Terms(money(50), money(100), at(TAKEN_ON, 10), LAST_DAY, morningAfter(), null, ZONE);

        assertThat(Judgement.judge(small, List.of(), morningAfter()).state()).isEqualTo(State.BROKEN);
    }

    @Test
    void staysOpenUntilTheMorningAfterTheGrace() {
        assertThat(state(morningAfter().minusSeconds(1))).isEqualTo(State.OPEN);
        assertThat(state(morningAfter())).isEqualTo(State.BROKEN);
    }

    @Test
    void becomesKeptWhenMoneyOfThoseDaysIsLearnedOfLater() {
        Instant weekLater = at(LAST_DAY.plusDays(7), 12);

        assertThat(state(weekLater, received(100_00, DUE_ON, weekLater))).isEqualTo(State.KEPT);
    }

    @Test
    void leavesMoneyToTheNewerPromiseOnceThereIsOne() {
        Instant newer = at(DUE_ON, 15);
        Terms replaced = terms(newer);

        assertThat(Judgement.judge(replaced, List.of(received(100_00, DUE_ON, at(DUE_ON, 16))), morningAfter())
                        .state())
                .isEqualTo(State.BROKEN);
        assertThat(Judgement.judge(replaced, List.of(received(100_00, DUE_ON, at(DUE_ON, 14))), morningAfter())
                        .state())
                .isEqualTo(State.KEPT);
    }

    @Test
    void countsEachPaymentForOnePromiseOnly() {
        Instant newer = at(DUE_ON, 15);
        Terms first = terms(newer);
        Terms second = new Terms(
                money(100_00), money(0), newer, LAST_DAY.plusDays(5), at(LAST_DAY.plusDays(6), 8), null, ZONE);

        qt().forAll(lists().of(payments()).ofSizeBetween(0, 8)).checkAssert(received -> {
            long counted = received.stream()
                    .filter(money -> first.counts(money) && second.counts(money))
                    .count();
            assertThat(counted).isZero();
        });
    }

    @Test
    void doesNotCareInWhichOrderPaymentsBecameKnown() {
        qt().forAll(lists().of(payments()).ofSizeBetween(0, 8), integers().all())
                .checkAssert((received, seed) -> {
                    List<Received> shuffled = new ArrayList<>(received);
                    Collections.shuffle(shuffled, new Random(seed));

                    assertThat(Judgement.judge(terms(null), shuffled, morningAfter()))
                            .isEqualTo(Judgement.judge(terms(null), received, morningAfter()));
                });
    }

    @Test
    void neverGetsWorseByMoreMoney() {
        qt().forAll(lists().of(payments()).ofSizeBetween(0, 6), payments()).checkAssert((received, more) -> {
            List<Received> all = new ArrayList<>(received);
            all.add(more);

            assertThat(rank(Judgement.judge(terms(null), all, morningAfter()).state()))
                    .isGreaterThanOrEqualTo(rank(Judgement.judge(terms(null), received, morningAfter())
                            .state()));
        });
    }

    @Test
    void losesNoFenOfWhatIsCounted() {
        qt().forAll(integers().between(1, 40)).checkAssert(parts -> {
            List<Received> received = IntStream.range(0, parts)
                    .mapToObj(part -> paid(part + 1, DUE_ON))
                    .toList();

            assertThat(Judgement.judge(terms(null), received, morningAfter()).paid())
                    .isEqualTo(money(parts * (parts + 1L) / 2));
        });
    }

    private static int rank(State state) {
        return switch (state) {
            case OPEN, LAPSED, BROKEN -> 0;
            case PARTLY_KEPT -> 1;
            case KEPT -> 2;
        };
    }

    private static org.quicktheories.core.Gen<Received> payments() {
        return integers()
                .between(1, 60_00)
                .zip(integers().between(-3, 8), integers().between(0, 23), (amount, day, hour) -> {
                    LocalDate effective = TAKEN_ON.plusDays(day);
                    return received(amount, effective, at(effective, hour));
                });
    }

    private static State state(Instant asOf, Received... received) {
        return Judgement.judge(terms(null), List.of(received), asOf).state();
    }

    private static Terms terms(@Nullable Instant replacedAt) {
        return new Terms(money(100_00), money(1_00), at(TAKEN_ON, 10), LAST_DAY, morningAfter(), replacedAt, ZONE);
    }

    private static Instant morningAfter() {
        return Terms.judgeAt(LAST_DAY, LocalTime.of(8, 0), ZONE);
    }

    private static Received paid(long minor, LocalDate effectiveOn) {
        return received(minor, effectiveOn, at(effectiveOn, 20));
    }

    private static Received received(long minor, LocalDate effectiveOn, Instant recordedAt) {
        return new Received(new PaymentId(UUID.randomUUID()), money(minor), effectiveOn, recordedAt);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Money money(long minor) {
        return Money.of(minor, "CNY");
    }
}
