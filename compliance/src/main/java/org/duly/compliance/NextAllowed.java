package org.duly.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Location;
import org.duly.compliance.rule.Clocks;
import org.duly.compliance.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Searches the first instant at which nothing refuses any more. A refusal says until when it lasts at least, unless
 * something dated turns before: an exception that begins, a plan that ends, a law that changes. So stepping to the last
 * of these bounds passes over no permitted instant, and what is found there is judged anew.
 */
final class NextAllowed {
    /** Far more than any search that ends; a rule that puts off its end day by day is not waited for. */
    private static final int MOST_STEPS = 20_000;

    /** What follows the clock has shown within a week, and the day on which it begins, all it can do. */
    private static final Duration WEEK = Duration.ofDays(8);

    private final RuleBook book;
    private final Facts facts;
    private final Set<ZoneId> zones;
    private final TurningPoints turns;
    private final Map<Instant, TreeSet<Instant>> changesOfClocks = new HashMap<>();
    /** How long each refusal lasts at least, so that it is not sought again before then or before something turns. */
    private final Map<Bound, Optional<Instant>> bounds = new HashMap<>();
    /** Since then nothing has turned but what follows the clock. */
    private Instant settledSince;
    /** Since then something that follows the clock has refused at every instant. */
    private Instant shutSince;

    private NextAllowed(RuleBook book, Facts facts) {
        this.book = book;
        this.facts = facts;
        this.zones = zones(book, facts);
        this.turns = TurningPoints.of(facts, zones, book.daysOfChange());
        this.settledSince = facts.attempt().at();
        this.shutSince = settledSince;
    }

    /** The first permitted instant after an act that is refused, or null when no wait cures it. */
    static @Nullable Instant after(RuleBook book, Facts facts, Collection<Rule.Refusal> refusals) {
        return new NextAllowed(book, facts).search(refusals);
    }

    private @Nullable Instant search(Collection<Rule.Refusal> refusals) {
        Instant now = facts.attempt().at();
        Collection<Rule.Refusal> standing = refusals;
        for (int step = 0; step < MOST_STEPS; step++) {
            Instant next = standing.isEmpty() ? turned(turns.next(now)) : next(now, standing);
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
    private @Nullable Instant next(Instant now, Collection<Rule.Refusal> standing) {
        Instant turn = turns.next(now);
        Instant latest = now;
        boolean byClock = false;
        boolean byException = false;
        for (Rule.Refusal refusal : standing) {
            Instant own = earlier(bound(now, refusal), turn);
            Instant until = earlier(own, nextException(now, refusal));
            if (until == null) {
                return null;
            }
            if (until.isAfter(latest)) {
                latest = until;
                byClock = refusal.followsTheClock();
                byException = !until.equals(own);
            }
        }
        if (latest.equals(turn) || !(byClock || byException)) {
            return turned(latest);
        }
        shutSince = byClock ? shutSince : latest;
        return isShutForAWeek(latest) ? resume(latest, turn) : latest;
    }

    /** A rule that refuses for a debt. */
    private record Bound(String rule, String debt) {}

    private @Nullable Instant bound(Instant now, Rule.Refusal refusal) {
        Bound bound = new Bound(refusal.ground().ruleId(), refusal.debt());
        Optional<Instant> known = bounds.get(bound);
        if (known == null || known.filter(until -> !until.isAfter(now)).isPresent()) {
            known = Optional.ofNullable(refusal.notBefore());
            bounds.put(bound, known);
        }
        return known.orElse(null);
    }

    private boolean isShutForAWeek(Instant now) {
        return isOver(shutSince, now) && isOver(lastChange(shutSince, now), now);
    }

    /** One week after the other is shut alike, until something dated turns or the clocks are changed somewhere. */
    private @Nullable Instant resume(Instant now, @Nullable Instant turn) {
        Instant change = changes(shutSince).higher(now);
        Instant next = earlier(turn, change);
        return next == null || next.equals(change) ? next : turned(next);
    }

    private @Nullable Instant turned(@Nullable Instant instant) {
        if (instant != null) {
            bounds.clear();
            settledSince = instant;
            shutSince = instant;
        }
        return instant;
    }

    /** When an exception to the rule may begin that no fact gives a date for; null where none can. */
    private @Nullable Instant nextException(Instant now, Rule.Refusal refusal) {
        return switch (book.liftingOf(refusal.ground().ruleId())) {
            case BY_WHAT_IS_DATED -> null;
            case BY_RECKONING -> nextStroke(now, settledSince);
            case BY_THE_CLOCK ->
                earlier(
                        nextStroke(now, lastChange(settledSince, now)),
                        changes(settledSince).higher(now));
        };
    }

    /** The next stroke of a clock of law in any of the places, or the second after it; null when a week is over. */
    private @Nullable Instant nextStroke(Instant now, Instant heardFrom) {
        TreeSet<Instant> strokes = new TreeSet<>();
        for (ZoneId zone : isOver(heardFrom, now) ? Set.<ZoneId>of() : zones) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            for (LocalTime clock : book.clocksOfLaw()) {
                for (LocalDate day : List.of(today, today.plusDays(1))) {
                    for (Instant stroke : Clocks.strike(day.atTime(clock), zone)) {
                        strokes.add(stroke);
                        strokes.add(stroke.plusSeconds(1));
                    }
                }
            }
        }
        return strokes.higher(now);
    }

    private static boolean isOver(Instant since, Instant now) {
        return Duration.between(since, now).compareTo(WEEK) > 0;
    }

    private Instant lastChange(Instant since, Instant now) {
        Instant change = changes(since).floor(now);
        return change == null ? since : change;
    }

    private TreeSet<Instant> changes(Instant since) {
        return changesOfClocks.computeIfAbsent(since, from -> Clocks.changes(from, zones));
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
