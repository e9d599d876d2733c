package org.duly.compliance.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Outside the hours that the debtor agreed to, while that agreement governs the day. */
public record AgreedHoursKept() implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        return isKept(situation, situation.at())
                ? null
                : new Finding(
                        Counts.of("clock", situation.now().toLocalTime()),
                        () -> NextOpening.after(
                                situation, day -> AgreedWindows.openings(situation), when -> isKept(situation, when)));
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    private static boolean isKept(Situation situation, Instant when) {
        return !AgreedWindows.replaced(situation, when) || AgreedWindows.contains(situation, when);
    }
}
