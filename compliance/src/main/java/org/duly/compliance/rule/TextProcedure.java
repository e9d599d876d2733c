package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.LastTime;
import org.duly.compliance.facts.RegFPoint;
import org.duly.compliance.facts.RegFPoint.ReassignedCheck;
import org.jspecify.annotations.Nullable;

/**
 * A text to a number from which the consumer has not texted, and for which there is no consent, within so many days, and
 * which no check has shown to be still the consumer's in that time. A call from the number is not enough.
 *
 * @param databases words by which a complete and accurate database is known
 */
public record TextProcedure(Dated<Integer> days, Dated<List<String>> databases) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ContactPoint point = situation.point();
        if (point == null || situation.attempt().channel() != Channel.SMS || !shows(point.regF())) {
            return null;
        }
        RegFPoint known = point.regF();
        boolean good = !EmailRoutes.optedOut(situation, known)
                && (isFresh(situation, known, known.lastConsumerText())
                        || isFresh(situation, known, known.directTextConsent()));
        return good ? null : Finding.lasting(Map.of("number", point.id(), "days", "" + days.on(situation.today())));
    }

    static boolean shows(RegFPoint point) {
        return point.lastConsumerText() != null
                || point.lastConsumerCall() != null
                || point.directTextConsent() != null
                || point.reassignedCheck() != null;
    }

    private boolean isFresh(Situation situation, RegFPoint point, @Nullable LastTime last) {
        LocalDate since = last == null ? null : last.on();
        if (since == null || !situation.happened(since)) {
            return false;
        }
        ReassignedCheck check = known(situation, point.reassignedCheck(), since);
        if (check != null && check.reassigned()) {
            return false;
        }
        return isRecent(situation, since)
                || (check != null && isRecent(situation, check.at()) && isComplete(situation, check));
    }

    /** A check made since the last text or consent; an older one says nothing of the time after. */
    private static @Nullable ReassignedCheck known(
            Situation situation, @Nullable ReassignedCheck check, LocalDate since) {
        return check != null && situation.happened(check.at()) && !check.at().isBefore(since) ? check : null;
    }

    private boolean isRecent(Situation situation, LocalDate day) {
        return !day.isBefore(situation.today().minusDays(days.on(situation.today())));
    }

    private boolean isComplete(Situation situation, ReassignedCheck check) {
        String database = check.database();
        return database == null
                || databases.on(situation.today()).stream()
                        .anyMatch(word -> database.toUpperCase(Locale.ROOT).contains(word));
    }
}
