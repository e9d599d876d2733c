package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** So many messages a day on so many days of the window to a person who does not answer, and now one more. */
public record MessageStream(Dated<Integer> perDay, Dated<Integer> busyDays, Dated<Integer> window)
        implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate today = situation.today();
        LocalDate first = today.minusDays(window.on(today) - 1L);
        Map<LocalDate, Long> byDay = Unanswered.messages(situation, first).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long busy = byDay.values().stream()
                .filter(count -> count >= perDay.on(today))
                .count();
        if (busy < busyDays.on(today) || !Unanswered.isSilentSince(situation, first)) {
            return null;
        }
        Map<String, String> counts = Map.of("per_day", "" + perDay.on(today), "busy_days", "" + busy);
        return busyDays.on(today) == 0
                ? Finding.lasting(counts)
                : new Finding(counts, situation.startOf(today.plusDays(1)));
    }
}
