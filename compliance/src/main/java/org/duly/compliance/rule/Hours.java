package org.duly.compliance.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Location;
import org.jspecify.annotations.Nullable;

/**
 * Outside the permitted hours. An agreement in force replaces the default window, a call-back adds its hours; both are
 * the debtor's own and do not open anybody else's day. A debtor abroad must also be within the window of each place.
 */
public record Hours(
        Dated<LocalTime> opens,
        Dated<LocalTime> closes,
        Dated<LocalTime> strictOpens,
        Dated<LocalTime> strictLastStart,
        Dated<LocalTime> strictLastHandOver,
        Dated<List<String>> domesticZones)
        implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        if (isOpen(situation, situation.now())) {
            return null;
        }
        Map<String, String> counts = Map.of(
                "clock",
                situation.now().toLocalTime().toString(),
                "opens",
                opens.on(situation.today()).toString(),
                "closes",
                closes.on(situation.today()).toString(),
                "hours",
                SharedCircumstance.TO_DEBTOR.holds(situation) && AgreedWindows.replaced(situation, situation.now())
                        ? "agreed"
                        : "default");
        return new Finding(
                counts,
                () -> NextOpening.after(situation, day -> openings(situation, day), when -> isOpen(situation, when)));
    }

    private Collection<LocalTime> openings(Situation situation, LocalDate day) {
        List<LocalTime> openings = new ArrayList<>(AgreedWindows.openings(situation));
        openings.add(opens.on(day));
        openings.add(strictOpens.on(day));
        return openings;
    }

    private boolean isOpen(Situation situation, LocalDateTime when) {
        boolean toDebtor = SharedCircumstance.TO_DEBTOR.holds(situation);
        if (toDebtor && AgreedWindows.contains(situation, when)) {
            return true;
        }
        if (toDebtor && AgreedWindows.replaced(situation, when)) {
            return false;
        }
        return isDefaultOpen(situation, when) && isOpenAbroad(situation, when);
    }

    private boolean isDefaultOpen(Situation situation, LocalDateTime when) {
        LocalTime clock = when.toLocalTime();
        return switch (situation.facts().profile()) {
            case DEFAULT -> within(when, clock);
            case STRICT -> within(when, clock) && withinStrict(situation, when, clock);
        };
    }

    private boolean within(LocalDateTime when, LocalTime clock) {
        return !clock.isBefore(opens.on(when.toLocalDate())) && clock.isBefore(closes.on(when.toLocalDate()));
    }

    private boolean withinStrict(Situation situation, LocalDateTime when, LocalTime clock) {
        Dated<LocalTime> last = situation.attempt().channel() == Channel.SMS ? strictLastHandOver : strictLastStart;
        return !clock.isBefore(strictOpens.on(when.toLocalDate())) && !clock.isAfter(last.on(when.toLocalDate()));
    }

    private boolean isOpenAbroad(Situation situation, LocalDateTime when) {
        for (Location location : situation.consumer().locations()) {
            if (isAbroad(location.zone(), when)) {
                LocalDateTime there = when.atZone(situation.legalZone())
                        .withZoneSameInstant(location.zone())
                        .toLocalDateTime();
                if (!within(when, there.toLocalTime())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isAbroad(ZoneId zone, LocalDateTime when) {
        return !domesticZones.on(when.toLocalDate()).contains(zone.getId());
    }
}
