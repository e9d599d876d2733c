package org.duly.compliance.rule;

import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.RegFWishes.Consent;
import org.jspecify.annotations.Nullable;

/**
 * Late calls the consumer agreed to directly, in a lawful communication; holds as an exception. It opens the evening
 * only, not the early morning of a place further west.
 */
public record LateCallConsent(LocalWindow hours) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        return hasConsent(situation) && isOnlyLate(situation) ? Finding.PLAIN : null;
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    private static boolean hasConsent(Situation situation) {
        return situation.consumer().regF().consents().stream()
                .anyMatch(consent -> consent.scope() == Consent.Scope.CALLS_AFTER_21
                        && CallConsents.isGood(situation, consent, situation.at()));
    }

    private boolean isOnlyLate(Situation situation) {
        for (Location place : situation.consumer().locations()) {
            if (!hours.isOpenIn(place.zone(), situation.at()) && !hours.isLateIn(place.zone(), situation.at())) {
                return false;
            }
        }
        return true;
    }
}
