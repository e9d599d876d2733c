package org.duly.compliance.rule;

import java.util.List;
import java.util.Objects;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.Place;
import org.duly.compliance.facts.RegFWishes.Attorney;
import org.duly.compliance.facts.RegFWishes.Consent;
import org.duly.compliance.facts.Target.Role;
import org.duly.compliance.facts.Visit;
import org.jspecify.annotations.Nullable;

/** Who stands on the consumer's side, who outside, and what the consumer's wishes close. */
final class RegFPeople {
    private RegFPeople() {}

    /** The persons whom the law takes for the consumer himself. */
    static boolean toConsumerSide(Situation s) {
        return switch (s.role()) {
            case CONSUMER, SPOUSE, GUARDIAN, GUARANTOR, ESTATE -> true;
            case PARENT -> s.consumer().regF().minor();
            case PERSONAL_REPRESENTATIVE -> s.consumer().regF().deceased();
            case ATTORNEY, CRA, COURT, BUYER, VENDOR, LEDGER, RECORDS, PUBLIC, CONTACT_PERSON, HEIR, THIRD_PARTY ->
                false;
        };
    }

    /** A person who may hear nothing of the debt. */
    static boolean toOutsider(Situation s) {
        return switch (s.role()) {
            case PARENT, PERSONAL_REPRESENTATIVE -> !toConsumerSide(s);
            case CONTACT_PERSON, HEIR, THIRD_PARTY, PUBLIC -> true;
            case CONSUMER, SPOUSE, GUARDIAN, GUARANTOR, ESTATE, ATTORNEY, CRA, COURT, BUYER, VENDOR, LEDGER, RECORDS ->
                false;
        };
    }

    /** Whose past contacts can have been the first with the consumer. */
    static boolean isConsumerSide(Role role) {
        return role == Role.CONSUMER
                || role == Role.SPOUSE
                || role == Role.GUARDIAN
                || role == Role.PERSONAL_REPRESENTATIVE;
    }

    /** A lawyer is known, can be written to, answers, and has not agreed to direct contact. */
    static boolean isRepresented(Situation s) {
        Attorney attorney = s.consumer().regF().attorney();
        return isReachable(attorney)
                && !Boolean.TRUE.equals(Objects.requireNonNull(attorney).consentsDirect());
    }

    /** A lawyer is known, can be written to, and answers. */
    static boolean hasReachableAttorney(Situation s) {
        return isReachable(s.consumer().regF().attorney());
    }

    private static boolean isReachable(@Nullable Attorney attorney) {
        return attorney != null
                && !Boolean.FALSE.equals(attorney.known())
                && !Boolean.FALSE.equals(attorney.contactKnown())
                && !Boolean.FALSE.equals(attorney.responsive());
    }

    static boolean atBarredPlace(Situation s) {
        return s.consumer().regF().inconvenientPlaces().stream().anyMatch(place -> reaches(s, place));
    }

    static boolean atForbiddenWork(Situation s) {
        return s.consumer().regF().employerProhibits() != null && reaches(s, Place.WORK);
    }

    /** A point tied to the place, a visit there, or a point tied to none while the consumer is known to be there. */
    private static boolean reaches(Situation s, Place place) {
        ContactPoint point = s.point();
        Place tied = point == null ? null : point.place();
        boolean known = tied == null && s.attempt().regF().collectorKnowsPlace() == place;
        return tied == place || known || visits(s.attempt().visit(), place);
    }

    private static boolean visits(@Nullable Visit visit, Place place) {
        return visit != null
                && switch (place) {
                    case HOME -> visit.place() == Visit.Where.HOME;
                    case WORK -> visit.place() == Visit.Where.OFFICE_AREA;
                };
    }

    static boolean hasSeveralZones(Situation s) {
        return s.consumer().locations().stream()
                        .map(place -> place.zone())
                        .distinct()
                        .count()
                > 1;
    }

    /** A consent to late calls is there, but none that this collector may rely on. */
    static boolean reliesOnBadConsent(Situation s) {
        List<Consent> late = s.consumer().regF().consents().stream()
                .filter(consent -> consent.scope() == Consent.Scope.CALLS_AFTER_21)
                .toList();
        return !late.isEmpty() && late.stream().noneMatch(consent -> CallConsents.isGood(s, consent, s.at()));
    }
}
