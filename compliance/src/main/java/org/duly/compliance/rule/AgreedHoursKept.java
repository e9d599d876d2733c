package org.duly.compliance.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Outside the hours that the debtor agreed to, while that agreement governs the day. The window it replaces refuses at
 * the same instants and knows how long; here it is enough to say that a second's wait is too short.
 */
public record AgreedHoursKept() implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        boolean outside = AgreedWindows.replaced(situation, situation.now())
                && !AgreedWindows.contains(situation, situation.now());
        return outside
                ? new Finding(
                        Map.of("clock", situation.now().toLocalTime().toString()),
                        situation.at().plusSeconds(1))
                : null;
    }
}
