package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.DiallerConsent;
import org.jspecify.annotations.Nullable;

/** Dialled by machine although the consent was revoked and the business days to honour that are over. */
public record RevokedConsent(Dated<Integer> days, BusinessCalendar calendar) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ContactPoint point = situation.point();
        DiallerConsent consent = point == null ? null : point.regF().diallerConsent();
        LocalDate revoked = consent == null ? null : consent.revokedOn();
        if (revoked == null || !situation.happened(revoked)) {
            return null;
        }
        LocalDate due = calendar.plus(revoked, days.on(situation.today()));
        return situation.today().isAfter(due)
                ? Finding.lasting(Map.of("revoked", revoked.toString(), "due", due.toString()))
                : null;
    }
}
