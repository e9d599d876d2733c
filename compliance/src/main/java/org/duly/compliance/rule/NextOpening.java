package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Profile;
import org.jspecify.annotations.Nullable;

/** Searches the instants at which closed hours can open: the edges of every window in every place, and agreements. */
final class NextOpening {
    /** A window that opens at all opens within a day; the rest is room for agreements that end. */
    private static final int DAYS_SEARCHED = 8;

    private final Hours hours;
    private final Situation situation;
    private @Nullable Instant earliest;

    private NextOpening(Hours hours, Situation situation) {
        this.hours = hours;
        this.situation = situation;
    }

    static @Nullable Instant after(Hours hours, Situation situation) {
        NextOpening search = new NextOpening(hours, situation);
        search.tryAgreements();
        for (int i = -1; i <= DAYS_SEARCHED; i++) {
            LocalDate day = situation.today().plusDays(i);
            if (search.isFoundBefore(day)) {
                break;
            }
            search.tryEdgesOf(day);
        }
        return search.earliest;
    }

    /** Whether what was found comes before the day begins anywhere. */
    private boolean isFoundBefore(LocalDate day) {
        return earliest != null && !earliest.isAfter(day.atStartOfDay().toInstant(ZoneOffset.MAX));
    }

    private void tryAgreements() {
        for (AgreedHours agreed : situation.consumer().agreedHours()) {
            tryEdge(agreed.agreedAt());
            if (agreed.withdrawnAt() != null) {
                tryEdge(agreed.withdrawnAt());
            }
        }
    }

    private void tryEdgesOf(LocalDate day) {
        LocalTime opens = hours.opens().on(day);
        tryEdge(situation.startOf(day));
        tryClock(day, opens, situation.legalZone());
        if (situation.facts().profile() == Profile.STRICT) {
            tryClock(day, hours.strictOpens().on(day), situation.legalZone());
        }
        for (Location location : situation.consumer().locations()) {
            if (!location.zone().equals(situation.legalZone())) {
                tryClock(day, opens, location.zone());
                tryEdge(day.atStartOfDay(location.zone()).toInstant());
            }
        }
        for (AgreedHours agreed : situation.consumer().agreedHours()) {
            tryClock(day, agreed.from(), situation.legalZone());
        }
    }

    private void tryClock(LocalDate day, LocalTime time, ZoneId zone) {
        tryEdge(day.atTime(time).atZone(zone).toInstant());
    }

    private void tryEdge(Instant edge) {
        boolean earlier = edge.isAfter(situation.at()) && (earliest == null || edge.isBefore(earliest));
        if (earlier && hours.isOpen(situation, LocalDateTime.ofInstant(edge, situation.legalZone()))) {
            earliest = edge;
        }
    }
}
