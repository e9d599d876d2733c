package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** So many calls and, on top of them, so many messages within the window to a person who does not answer. */
public record CumulativeContacts(Dated<Integer> calls, Dated<Integer> messages, Dated<Integer> window)
        implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate today = situation.today();
        LocalDate first = today.minusDays(window.on(today) - 1L);
        boolean calling = Counting.isPlacedCall(situation.attempt().channel());
        boolean messaging = Unanswered.isMessage(situation.attempt().channel());
        long called = Unanswered.calls(situation, first) + (calling ? 1 : 0);
        long sent = Unanswered.messages(situation, first).size() + (messaging ? 1 : 0);
        boolean many = called >= calls.on(today) && sent >= messages.on(today);
        if (!many || !Unanswered.isSilentSince(situation, first)) {
            return null;
        }
        Map<String, String> counts = Map.of("calls", "" + called, "messages", "" + sent);
        boolean enoughAlone = calls.on(today) <= (calling ? 1 : 0) && messages.on(today) <= (messaging ? 1 : 0);
        return enoughAlone ? Finding.lasting(counts) : new Finding(counts, situation.startOf(today.plusDays(1)));
    }
}
