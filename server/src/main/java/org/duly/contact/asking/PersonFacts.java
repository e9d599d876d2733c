package org.duly.contact.asking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.DebtorState;
import org.duly.compliance.facts.Guarantee;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Relatedness;
import org.duly.compliance.facts.Relation;
import org.duly.compliance.facts.Source;
import org.duly.contact.store.Addressee;
import org.duly.contact.store.HoursStore;
import org.duly.party.ContactPointCard;
import org.duly.party.PointKind;
import org.jspecify.annotations.Nullable;

/** The debtor and those near him, in the gate's words. */
final class PersonFacts {

    private final Situation situation;

    PersonFacts(Situation situation) {
        this.situation = situation;
    }

    /** Names the person reached on a point; null for the debtor himself. */
    static @Nullable String idOf(ContactPointCard point) {
        return Addressee.of(point.relation()) == Addressee.DEBTOR ? null : "person-" + point.id();
    }

    /** Every place where the debtor may be, and the one being rung. */
    List<Location> locations(ContactPointCard rung) {
        return Stream.concat(own(), Stream.of(rung))
                .map(PersonFacts::location)
                .distinct()
                .toList();
    }

    List<ContactPoint> ownPoints() {
        return own().map(point -> new ContactPoint(
                        point.id().toString(), type(point.kind()), null, source(point), invalidSince(point)))
                .toList();
    }

    /** Null leaves it to the gate to tell from the history whether the debtor can be reached. */
    @Nullable
    DebtorState state() {
        return switch (situation.person().debtor().situation()) {
            case NORMAL -> null;
            case UNREACHABLE -> DebtorState.UNREACHABLE;
            case DECEASED -> DebtorState.DECEASED;
            case INCAPABLE -> DebtorState.INCAPABLE;
        };
    }

    List<AgreedHours> agreedHours() {
        return situation.person().hours().stream().map(HoursStore.Filed::hours).toList();
    }

    List<Person> others() {
        return situation.person().points().stream()
                .filter(point -> Addressee.of(point.relation()) != Addressee.DEBTOR)
                .map(PersonFacts::person)
                .toList();
    }

    private Stream<ContactPointCard> own() {
        return situation.person().points().stream().filter(point -> Addressee.of(point.relation()) == Addressee.DEBTOR);
    }

    /** Nobody filed that these people have to do with the debt, so they have not. */
    private static Person person(ContactPointCard point) {
        boolean guarantor = Addressee.of(point.relation()) == Addressee.GUARANTOR;
        return new Person(
                "person-" + point.id(),
                relation(point),
                guarantor ? Relatedness.RELATED : Relatedness.UNRELATED,
                namedByDebtor(point),
                source(point),
                point.refusedAt(),
                null,
                null,
                null,
                false,
                guarantor ? undocumented() : null);
    }

    /** A guarantor without a contract on file: the law then takes the weakest form, and the gate wants the contract. */
    private static Guarantee undocumented() {
        return new Guarantee(
                Guarantee.Kind.GENERAL, null, Guarantee.Term.NONE, null, null, null, null, null, null, null, false);
    }

    private static boolean namedByDebtor(ContactPointCard point) {
        return switch (point.source()) {
            case CONTRACT, LEFT_WITH_LENDER, DEBTOR_AUTHORISATION -> true;
            case PUBLIC_LAWFUL, TOLD_BY_NAMED_CONTACT, CREDIT_BUREAU_AUTHORISED, UNKNOWN -> false;
        };
    }

    private static Relation relation(ContactPointCard point) {
        return switch (point.relation()) {
            case SPOUSE -> Relation.SPOUSE;
            case PARENT -> Relation.PARENT;
            case CHILD -> Relation.CHILD;
            case FRIEND -> Relation.FRIEND;
            case COLLEAGUE -> Relation.COLLEAGUE;
            case GUARANTOR -> Relation.GUARANTOR;
            case SELF, RELATIVE, EMERGENCY_CONTACT, OTHER -> Relation.OTHER;
        };
    }

    private static Location location(ContactPointCard point) {
        Location.Indicator indicator = switch (point.kind()) {
            case MOBILE -> Location.Indicator.MOBILE_AREA_CODE;
            case LANDLINE -> Location.Indicator.LANDLINE_AREA_CODE;
            case EMAIL, ADDRESS -> Location.Indicator.ADDRESS;
        };
        return new Location(indicator, ZoneId.of(point.zone()));
    }

    private static ContactPointType type(PointKind kind) {
        return switch (kind) {
            case MOBILE, LANDLINE -> ContactPointType.PHONE;
            case EMAIL -> ContactPointType.EMAIL;
            case ADDRESS -> ContactPointType.MAIL;
        };
    }

    private static Source source(ContactPointCard point) {
        return switch (point.source()) {
            case CONTRACT -> Source.CONTRACT;
            case LEFT_WITH_LENDER -> Source.LEFT_WITH_LENDER;
            case DEBTOR_AUTHORISATION -> Source.DEBTOR_AUTHORISATION;
            case PUBLIC_LAWFUL -> Source.PUBLIC_LAWFUL;
            case TOLD_BY_NAMED_CONTACT -> Source.TOLD_BY_NAMED_CONTACT;
            case CREDIT_BUREAU_AUTHORISED -> Source.CREDIT_BUREAU_AUTHORISED;
            case UNKNOWN -> Source.NONE_RECORDED;
        };
    }

    private static @Nullable Instant invalidSince(ContactPointCard point) {
        return switch (point.health()) {
            case EMPTY, OUT_OF_SERVICE, WRONG_PERSON -> point.healthSince();
            case UNKNOWN, VALID, UNANSWERED, BUSY, SWITCHED_OFF, DO_NOT_CONTACT -> null;
        };
    }
}
