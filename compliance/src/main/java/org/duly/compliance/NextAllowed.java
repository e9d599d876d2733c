package org.duly.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Location;
import org.duly.compliance.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Searches the first instant at which nothing refuses any more. A refusal says until when it lasts at least, unless
 * something dated turns before: an exception that begins, a plan that ends, a law that changes. So stepping to the last
 * of these bounds passes over no permitted instant, and what is found there is judged anew.
 */
final class NextAllowed {
    /** Two windows that never meet alternate twice a day; a year of that is taken as never. */
    private static final int MOST_STEPS = 800;

    /** An exception that follows the clock begins within a week, or with something dated. */
    private static final Duration STROKES_HEARD = Duration.ofDays(8);

    private final RuleBook book;
    private final Facts facts;
    private final Set<ZoneId> zones;
    private final TurningPoints turns;

    private NextAllowed(RuleBook book, Facts facts) {
        this.book = book;
        this.facts = facts;
        this.zones = zones(book, facts);
        this.turns = TurningPoints.of(facts, zones, book.daysOfChange());
    }

    /** The first permitted instant after an act that is refused, or null when no wait cures it. */
    static @Nullable Instant after(RuleBook book, Facts facts, Collection<Rule.Refusal> refusals) {
        return new NextAllowed(book, facts).search(refusals);
    }

    private @Nullable Instant search(Collection<Rule.Refusal> refusals) {
        Instant now = facts.attempt().at();
        Collection<Rule.Refusal> standing = refusals;
        for (int step = 0; step < MOST_STEPS; step++) {
            Instant next = bound(now, standing);
            if (next == null || !next.isAfter(now)) {
                return null;
            }
            standing = book.judge(facts, next);
            if (standing.isEmpty() && book.answers(facts, next)) {
                return next;
            }
            now = next;
        }
        return null;
    }

    /** Until then at least it is refused, by the refusal that lasts longest; null = for good. */
    private @Nullable Instant bound(Instant now, Collection<Rule.Refusal> standing) {
        Instant turn = turns.next(now);
        Instant latest = standing.isEmpty() ? turn : now;
        for (Rule.Refusal refusal : standing) {
            Instant until = earlier(refusal.notBefore(), turn);
            if (book.hasReckoningException(refusal.ground().ruleId())) {
                until = earlier(until, nextStroke(now));
            }
            if (until == null) {
                return null;
            }
            latest = latest == null || until.isAfter(latest) ? until : latest;
        }
        return latest;
    }

    /** The next stroke of a clock of law in any of the places, or the second after it; null when it is days away. */
    private @Nullable Instant nextStroke(Instant now) {
        TreeSet<Instant> strokes = new TreeSet<>();
        for (ZoneId zone : zones) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            for (LocalTime clock : book.clocksOfLaw()) {
                for (LocalDate day : List.of(today, today.plusDays(1))) {
                    Instant stroke = day.atTime(clock).atZone(zone).toInstant();
                    strokes.add(stroke);
                    strokes.add(stroke.plusSeconds(1));
                }
            }
        }
        Instant next = strokes.higher(now);
        return next == null || next.isAfter(facts.attempt().at().plus(STROKES_HEARD)) ? null : next;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static Set<ZoneId> zones(RuleBook book, Facts facts) {
        Set<ZoneId> zones = new HashSet<>();
        zones.add(book.zoneFor(facts));
        facts.consumer().locations().stream().map(Location::zone).forEach(zones::add);
        return zones;
    }
}
