package org.duly.compliance;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Location;
import org.junit.jupiter.api.Test;

/** What holds on any day, whoever was called how often from wherever. */
class GatePropertyTests {
    private static final Gate GATE = new Gate(Packs.load());
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime TEN = LocalTime.of(22, 0);

    @Test
    void letsNoForbiddenMinutePass() {
        qt().withExamples(3_000)
                .forAll(longs().all())
                .check(seed -> isRefused(RandomDays.of(seed)) || isDaytime(RandomDays.of(seed)));
    }

    @Test
    void findsTheFirstInstantAtWhichTheCallIsAllowed() {
        qt().withExamples(3_000).forAll(longs().all()).check(seed -> {
            Facts facts = RandomDays.of(seed);
            if (!(GATE.decide(facts) instanceof Verdict.Refused refused) || refused.nextAllowedAt() == null) {
                return true;
            }
            Instant next = refused.nextAllowedAt();
            return next.isAfter(facts.attempt().at())
                    && !isRefused(facts.at(next))
                    && isRefused(facts.at(next.minusSeconds(1)));
        });
    }

    @Test
    void findsNoAllowedInstantBeforeTheOneItNames() {
        qt().withExamples(1_000).forAll(longs().all()).check(seed -> {
            Facts facts = RandomDays.of(seed);
            if (!(GATE.decide(facts) instanceof Verdict.Refused refused) || refused.nextAllowedAt() == null) {
                return true;
            }
            for (Instant at = facts.attempt().at(); at.isBefore(refused.nextAllowedAt()); at = at.plusSeconds(600)) {
                if (!isRefused(facts.at(at))) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void doesNotCareInWhichOrderHistoryIsTold() {
        qt().withExamples(2_000).forAll(longs().all()).check(seed -> {
            Facts facts = RandomDays.of(seed);
            List<Event> shuffled = new ArrayList<>(facts.history());
            Collections.shuffle(shuffled, new Random(seed));
            return answer(facts).equals(answer(facts.withHistory(shuffled)));
        });
    }

    @Test
    void neverAllowsMoreBecauseOfAFurtherCall() {
        qt().withExamples(2_000).forAll(longs().all()).check(seed -> {
            Facts facts = RandomDays.of(seed);
            List<Event> more = new ArrayList<>(facts.history());
            more.add(RandomDays.anotherCall(seed + 1, facts));
            return !isRefused(facts) || isRefused(facts.withHistory(more));
        });
    }

    @Test
    void replaysEveryReceipt() {
        qt().withExamples(500).forAll(longs().all()).check(seed -> {
            Receipt receipt = GATE.decide(RandomDays.of(seed)).receipt();
            return GATE.replay(Receipt.read(receipt.canonical())).equals(new Replay.Same());
        });
    }

    @Test
    void letsNoClearanceOutliveItsPermission() {
        qt().withExamples(2_000).forAll(longs().all()).check(seed -> {
            Facts facts = RandomDays.of(seed);
            return !(GATE.decide(facts) instanceof Verdict.Allowed allowed)
                    || !isRefused(facts.at(allowed.clearance().expiresAt().minusSeconds(1)));
        });
    }

    private static boolean isRefused(Facts facts) {
        return !(GATE.decide(facts) instanceof Verdict.Allowed);
    }

    private static List<Object> answer(Facts facts) {
        Verdict verdict = GATE.decide(facts);
        Receipt receipt = verdict.receipt();
        return List.of(receipt.grounds(), String.valueOf(receipt.nextAllowedAt()));
    }

    /** Between eight and ten by the one legal time and wherever abroad the debtor is, unless agreed otherwise. */
    private static boolean isDaytime(Facts facts) {
        Instant now = facts.attempt().at();
        boolean agreed = facts.consumer().agreedHours().stream().anyMatch(hours -> covers(hours, now));
        return agreed
                || (isDaytime(now, Location.address(Scenes.SHANGHAI))
                        && facts.consumer().locations().stream().allMatch(place -> isDaytime(now, place)));
    }

    private static boolean covers(AgreedHours hours, Instant now) {
        LocalTime clock = LocalTime.ofInstant(now, Scenes.SHANGHAI);
        boolean afterFrom = !clock.isBefore(hours.from());
        boolean beforeTo = clock.isBefore(hours.to());
        return hours.to().isAfter(hours.from()) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    private static boolean isDaytime(Instant now, Location place) {
        boolean inChina = place.zone().getId().equals("Asia/Urumqi");
        LocalTime clock = LocalTime.ofInstant(now, inChina ? Scenes.SHANGHAI : place.zone());
        return !clock.isBefore(EIGHT) && clock.isBefore(TEN);
    }
}
