package org.duly.compliance.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the clocks of places show when, where they are put forward or back. */
public final class Clocks {
    /** After so many years each date falls on the same weekday again, and with it every change that follows a rule. */
    private static final int YEARS_UNTIL_ALL_RECURS = 28;

    /** A week and the day on which it begins. */
    private static final Duration WEEK = Duration.ofDays(8);

    private Clocks() {}

    /** When a clock comes to show a time: once, twice where it is put back, or when it jumps over it. */
    public static List<Instant> strike(LocalDateTime time, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change == null) {
            return List.of(time.toInstant(rules.getOffset(time)));
        }
        return change.isGap()
                ? List.of(change.getInstant())
                : List.of(time.toInstant(change.getOffsetBefore()), time.toInstant(change.getOffsetAfter()));
    }

    /**
     * The changes of the clocks in some places after an instant, until nothing new can come of them: one after which all
     * clocks stand as they once stood for a whole week is left out.
     */
    public static TreeSet<Instant> changes(Instant after, Collection<ZoneId> zones) {
        TreeSet<Instant> telling = new TreeSet<>();
        Set<List<ZoneOffset>> shown = new HashSet<>();
        Instant since = after;
        for (Instant change : all(after, zones)) {
            if (!change.isBefore(since.plus(WEEK))) {
                shown.add(offsets(since, zones));
            }
            if (!shown.contains(offsets(change, zones))) {
                telling.add(change);
            }
            since = change;
        }
        return telling;
    }

    private static List<ZoneOffset> offsets(Instant at, Collection<ZoneId> zones) {
        return zones.stream().map(zone -> zone.getRules().getOffset(at)).toList();
    }

    private static TreeSet<Instant> all(Instant after, Collection<ZoneId> zones) {
        Instant settled = after;
        for (ZoneId zone : zones) {
            Instant decreed = lastDecreed(zone);
            settled = decreed != null && decreed.isAfter(settled) ? decreed : settled;
        }
        Instant end = ZonedDateTime.ofInstant(settled, ZoneOffset.UTC)
                .plusYears(YEARS_UNTIL_ALL_RECURS)
                .toInstant();
        TreeSet<Instant> changes = new TreeSet<>();
        zones.forEach(zone -> addChanges(zone.getRules(), after, end, changes));
        return changes;
    }

    /** The last change that follows no rule but is written down for its year. */
    private static @Nullable Instant lastDecreed(ZoneId zone) {
        List<ZoneOffsetTransition> decreed = zone.getRules().getTransitions();
        return decreed.isEmpty() ? null : decreed.getLast().getInstant();
    }

    private static void addChanges(ZoneRules rules, Instant after, Instant end, TreeSet<Instant> changes) {
        ZoneOffsetTransition change = rules.nextTransition(after);
        while (change != null && change.getInstant().isBefore(end)) {
            changes.add(change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
    }
}
