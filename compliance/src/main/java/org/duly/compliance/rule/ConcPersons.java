package org.duly.compliance.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Place;
import org.duly.compliance.facts.RegFPoint;
import org.duly.compliance.facts.RegFWishes;
import org.duly.compliance.facts.Target.Role;
import org.duly.compliance.facts.UseEvidence;

/** Who is spoken to under British law, and how the customer wished to be reached. */
final class ConcPersons {
    private static final Set<Role> NON_PARTIES =
            EnumSet.of(Role.SPOUSE, Role.PARENT, Role.HEIR, Role.CONTACT_PERSON, Role.THIRD_PARTY);
    private static final Set<Role> RESPONSIBLE = EnumSet.of(Role.ATTORNEY, Role.GUARDIAN, Role.PERSONAL_REPRESENTATIVE);

    private ConcPersons() {}

    /** Somebody who did not sign: marriage alone makes nobody a debtor. */
    static boolean nonParty(Situation s) {
        Person person = s.person();
        List<UseEvidence> evidence = person == null ? null : person.evidence();
        boolean signed = evidence != null && evidence.contains(UseEvidence.CO_SIGNED);
        return NON_PARTIES.contains(s.role()) && !signed;
    }

    static boolean responsible(Situation s) {
        return RESPONSIBLE.contains(s.role()) && Conc.act(s).disclosureAuthorised();
    }

    static boolean unconfirmedIsTold(Situation s) {
        return s.role() == Role.CONSUMER
                && s.attempt().message().tellsOfDebt()
                && !Conc.act(s).identityConfirmed();
    }

    /** A representative who can be reached, answers, and has not let the firm through. */
    static boolean represented(Situation s) {
        RegFWishes.Attorney representative = s.consumer().regF().attorney();
        return s.role() == Role.CONSUMER
                && representative != null
                && !Boolean.FALSE.equals(representative.known())
                && !Boolean.FALSE.equals(representative.contactKnown())
                && !Boolean.FALSE.equals(representative.responsive())
                && !Boolean.TRUE.equals(representative.consentsDirect());
    }

    static boolean declinedMedium(Situation s) {
        ContactPoint point = s.point();
        RegFPoint wishes = point == null ? RegFPoint.NONE : point.regF();
        return s.consumer().regF().mediaBlocked().contains(s.attempt().channel())
                || wishes.blocked()
                || Boolean.TRUE.equals(wishes.consumerOptedOut())
                || s.happened(wishes.optedOutAt());
    }

    static boolean declinedPlace(Situation s) {
        ContactPoint point = s.point();
        Place place = point == null ? null : point.place();
        boolean workForbidden = place == Place.WORK && s.consumer().regF().employerProhibits() != null;
        return workForbidden
                || (place != null && s.consumer().regF().inconvenientPlaces().contains(place));
    }

    static boolean numberOfAnother(Situation s) {
        ContactPoint point = s.point();
        return point != null && s.happened(point.regF().notConsumersSince());
    }
}
