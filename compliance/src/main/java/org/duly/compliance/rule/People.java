package org.duly.compliance.rule;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duly.compliance.facts.DebtorState;
import org.duly.compliance.facts.Guarantee;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Relatedness;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target.Role;
import org.duly.compliance.facts.UseEvidence;
import org.jspecify.annotations.Nullable;

/** What the addressee is to the debt: somebody who owes, somebody who does not, and what may be said of either. */
final class People {
    private static final Set<Role> PERSONS = EnumSet.of(
            Role.SPOUSE,
            Role.PARENT,
            Role.GUARDIAN,
            Role.PERSONAL_REPRESENTATIVE,
            Role.ESTATE,
            Role.CONTACT_PERSON,
            Role.GUARANTOR,
            Role.HEIR,
            Role.THIRD_PARTY);
    private static final Set<Source> UNLAWFUL =
            EnumSet.of(Source.TOLD_BY_OTHER_PERSON, Source.DATA_BROKER, Source.NONE_RECORDED);

    private People() {}

    /** A person other than the debtor who owes nothing. */
    static boolean toThirdPerson(Situation s) {
        return PERSONS.contains(s.role()) && !owes(s);
    }

    static boolean toUnrelatedPerson(Situation s) {
        Person person = s.person();
        return toThirdPerson(s) && (person == null || person.relatedness() != Relatedness.RELATED);
    }

    private static boolean owes(Situation s) {
        return coSigned(s.person()) || owesByRole(s);
    }

    /** Whoever signed the contract too is a debtor, whatever else he is to the first one. */
    private static boolean coSigned(@Nullable Person person) {
        return person != null
                && !person.isUnrelated()
                && person.evidence() != null
                && person.evidence().contains(UseEvidence.CO_SIGNED)
                && !person.evidence().contains(UseEvidence.GAMBLING);
    }

    private static boolean owesByRole(Situation s) {
        return switch (s.role()) {
            case GUARANTOR -> !withoutGuaranteeContract(s);
            case HEIR -> s.consumer().state() == DebtorState.DECEASED && !heirRenounced(s);
            case SPOUSE -> !spouseWithoutProof(s) && !isFiledUnrelated(s.person());
            case CONSUMER,
                    PARENT,
                    GUARDIAN,
                    PERSONAL_REPRESENTATIVE,
                    ESTATE,
                    ATTORNEY,
                    CRA,
                    COURT,
                    BUYER,
                    VENDOR,
                    LEDGER,
                    RECORDS,
                    PUBLIC,
                    CONTACT_PERSON,
                    THIRD_PARTY -> false;
        };
    }

    private static boolean isFiledUnrelated(@Nullable Person person) {
        return person != null && person.isUnrelated();
    }

    /** A spouse owes only by signature, family use or business use; a gambling debt is never a joint one. */
    static boolean spouseWithoutProof(Situation s) {
        Person person = s.person();
        if (s.role() != Role.SPOUSE) {
            return false;
        }
        if (person == null) {
            return true;
        }
        List<UseEvidence> evidence = person.evidence();
        if (evidence == null) {
            return person.relatedness() != Relatedness.RELATED;
        }
        return evidence.isEmpty() || evidence.contains(UseEvidence.GAMBLING);
    }

    static boolean heirRenounced(Situation s) {
        Person person = s.person();
        return s.role() == Role.HEIR && person != null && person.renounced();
    }

    /** An heir is liable up to the value really received; of nothing, nothing may be demanded. */
    static boolean heirAskedBeyondEstate(Situation s) {
        Person person = s.person();
        BigDecimal estate = person == null ? null : person.estateReceived();
        if (s.role() != Role.HEIR || estate == null) {
            return false;
        }
        BigDecimal demanded = s.attempt().demandAmount();
        return demanded == null ? estate.signum() == 0 : demanded.compareTo(estate) > 0;
    }

    static @Nullable Guarantee guarantee(Situation s) {
        Person person = s.person();
        return s.role() == Role.GUARANTOR && person != null ? person.guarantee() : null;
    }

    static boolean withoutGuaranteeContract(Situation s) {
        Guarantee guarantee = guarantee(s);
        return guarantee != null && guarantee.contractRef() == null;
    }

    static boolean guarantorAskedBeyondConsent(Situation s) {
        Guarantee guarantee = guarantee(s);
        BigDecimal demanded = s.attempt().demandAmount();
        return guarantee != null
                && guarantee.amount() != null
                && demanded != null
                && demanded.compareTo(guarantee.amount()) > 0
                && !guarantee.increaseConsented();
    }

    static boolean refused(Situation s) {
        Person person = s.person();
        return person != null && s.happened(person.refusedAt());
    }

    static boolean notNamed(Situation s) {
        Person person = s.person();
        return person != null && !person.namedByDebtor();
    }

    /** A logged offer to pay by this very person, who now gets what is needed to pay. */
    static boolean answersVolunteer(Situation s) {
        Person person = s.person();
        Person.Volunteered offer = person == null ? null : person.volunteered();
        return s.attempt().purpose() == Purpose.REPAYMENT_INFORMATION
                && offer != null
                && offer.logged()
                && s.happened(offer.at());
    }

    static boolean estateMatter(Situation s) {
        return s.attempt().purpose() == Purpose.ESTATE_ENQUIRY && s.consumer().state() == DebtorState.DECEASED;
    }

    static boolean unlawfulSource(Situation s) {
        return fromAny(s, UNLAWFUL);
    }

    static boolean boughtData(Situation s) {
        return fromAny(s, EnumSet.of(Source.DATA_BROKER));
    }

    private static boolean fromAny(Situation s, Set<Source> sources) {
        boolean byPoint = s.point() != null && sources.contains(s.point().source());
        return byPoint || (s.person() != null && sources.contains(s.person().source()));
    }
}
