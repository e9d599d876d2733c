package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        if (isOpen(situation, situation.at(), situation.now())) {
            return null;
        }
        boolean agreed =
                SharedCircumstance.TO_DEBTOR.holds(situation) && AgreedWindows.replaced(situation, situation.at());
        Counts counts = Counts.of(
                "clock", situation.now().toLocalTime(),
                "opens", opens.on(situation.today()),
                "closes", closes.on(situation.today()),
                "hours", agreed ? "agreed" : "default");
        return new Finding(
                counts,
                () -> NextOpening.after(
                        situation,
                        day -> openings(situation, day),
                        when -> isOpen(situation, when, LocalDateTime.ofInstant(when, situation.legalZone()))));
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    private Collection<LocalTime> openings(Situation situation, LocalDate day) {
        List<LocalTime> openings = new ArrayList<>(AgreedWindows.openings(situation));
        openings.add(opens.on(day));
        openings.add(strictOpens.on(day));
        return openings;
    }

    private boolean isOpen(Situation situation, Instant at, LocalDateTime legal) {
        boolean toDebtor = SharedCircumstance.TO_DEBTOR.holds(situation);
        if (toDebtor && AgreedWindows.contains(situation, at)) {
            return true;
        }
        if (toDebtor && AgreedWindows.replaced(situation, at)) {
            return false;
        }
        return isDefaultOpen(situation, legal) && isOpenAbroad(situation, at, legal.toLocalDate());
    }

    private boolean isDefaultOpen(Situation situation, LocalDateTime when) {
        LocalDate day = when.toLocalDate();
        LocalTime clock = when.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return switch (situation.facts().profile()) {
            case DEFAULT -> within(day, clock);
            case STRICT -> within(day, clock) && withinStrict(situation, day, clock);
        };
    }

    private boolean within(LocalDate day, LocalTime clock) {
        return !clock.isBefore(opens.on(day)) && clock.isBefore(closes.on(day));
    }

    private boolean withinStrict(Situation situation, LocalDate day, LocalTime clock) {
        Dated<LocalTime> last = situation.attempt().channel() == Channel.SMS ? strictLastHandOver : strictLastStart;
        return !clock.isBefore(strictOpens.on(day)) && !clock.isAfter(last.on(day));
    }

    private boolean isOpenAbroad(Situation situation, Instant at, LocalDate day) {
        for (Location location : situation.consumer().locations()) {
            if (isAbroad(location.zone(), day)) {
                LocalDateTime there = LocalDateTime.ofInstant(at, location.zone());
                if (!within(day, there.toLocalTime())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isAbroad(ZoneId zone, LocalDate day) {
        return !domesticZones.on(day).contains(zone.getId());
    }
}
