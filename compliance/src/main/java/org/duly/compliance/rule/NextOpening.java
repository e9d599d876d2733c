package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.TreeSet;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.Location;
import org.jspecify.annotations.Nullable;

/** Searches the instants at which closed hours can open: the edges of every window in every place, and agreements. */
final class NextOpening {
    /** A window that opens at all opens within a day; the rest is room for agreements that end. */
    private static final int DAYS_SEARCHED = 8;

    private NextOpening() {}

    static @Nullable Instant after(Hours hours, Situation situation) {
        Instant now = situation.at();
        for (Instant edge : edges(hours, situation)) {
            LocalDateTime when = LocalDateTime.ofInstant(edge, situation.legalZone());
            if (edge.isAfter(now) && hours.isOpen(situation, when)) {
                return edge;
            }
        }
        return null;
    }

    private static TreeSet<Instant> edges(Hours hours, Situation situation) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (int i = -1; i <= DAYS_SEARCHED; i++) {
            LocalDate day = situation.today().plusDays(i);
            edges.add(situation.startOf(day));
            edges.add(clock(situation, day, hours.opens().on(day)));
            edges.add(clock(situation, day, hours.strictOpens().on(day)));
            for (Location location : situation.consumer().locations()) {
                edges.add(day.atTime(hours.opens().on(day))
                        .atZone(location.zone())
                        .toInstant());
                edges.add(day.atStartOfDay(location.zone()).toInstant());
            }
            for (AgreedHours agreed : situation.consumer().agreedHours()) {
                edges.add(clock(situation, day, agreed.from()));
            }
        }
        for (AgreedHours agreed : situation.consumer().agreedHours()) {
            edges.add(agreed.agreedAt());
            if (agreed.withdrawnAt() != null) {
                edges.add(agreed.withdrawnAt());
            }
        }
        return edges;
    }

    private static Instant clock(Situation situation, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(situation.legalZone()).toInstant();
    }
}
