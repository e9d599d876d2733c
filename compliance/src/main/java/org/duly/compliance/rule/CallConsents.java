package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.RegFWishes.Consent;
import org.jspecify.annotations.Nullable;

/** Consents to further calls: given to this collector, for so many days at most, used up by the first conversation. */
final class CallConsents {
    private CallConsents() {}

    /** Whether a call at an instant is covered. */
    static boolean cover(Situation s, Instant when, int days) {
        return s.consumer().regF().consents().stream().anyMatch(consent -> covers(s, consent, when, days, null));
    }

    /** Whether an earlier call was placed under a consent that was already there. */
    static boolean covered(Situation s, Event call, int days) {
        return s.consumer().regF().consents().stream()
                .anyMatch(consent -> consent.at().isBefore(call.at()) && covers(s, consent, call.at(), days, call));
    }

    /** The first instant after the act from which a consent covers it, or null when none will. */
    static @Nullable Instant nextCover(Situation s, int days) {
        Instant first = null;
        for (Consent consent : s.consumer().regF().consents()) {
            Instant begins = beginning(s, consent);
            boolean later = begins.isAfter(s.at()) && covers(s, consent, begins, days, null);
            if (later && (first == null || begins.isBefore(first))) {
                first = begins;
            }
        }
        return first;
    }

    private static Instant beginning(Situation s, Consent consent) {
        if (consent.onlyOn() == null) {
            return consent.at();
        }
        Instant day = s.startOf(consent.onlyOn());
        return day.isBefore(consent.at()) ? consent.at() : day;
    }

    private static boolean covers(Situation s, Consent consent, Instant when, int days, @Nullable Event apart) {
        return consent.scope() == Consent.Scope.ADDITIONAL_CALLS
                && isGood(s, consent, when)
                && !s.dayOf(when).isAfter(s.dayOf(consent.at()).plusDays(days - 1L))
                && !Counting.talkedBetween(s, consent.at(), when, apart);
    }

    /** Given to this collector in a lawful communication, for this debt and day, and not withdrawn. */
    static boolean isGood(Situation s, Consent consent, Instant when) {
        return consent.givenTo() == Consent.GivenTo.DIRECT
                && consent.compliantCommunication()
                && !consent.at().isAfter(when)
                && (consent.revokedAt() == null || when.isBefore(consent.revokedAt()))
                && isForDay(consent.onlyOn(), s.dayOf(when))
                && isForDebt(s, consent);
    }

    private static boolean isForDay(@Nullable LocalDate onlyOn, LocalDate day) {
        return onlyOn == null || onlyOn.equals(day);
    }

    private static boolean isForDebt(Situation s, Consent consent) {
        return consent.debts() == null || consent.debts().stream().anyMatch(id -> Counting.isSameDebt(s, id));
    }
}
