package org.duly.benchmarks.gate;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ConsumerBuilder;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.DebtorState;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.NoContactOrder;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Place;
import org.duly.compliance.facts.Placement;
import org.duly.compliance.facts.Plan;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.RegFWishes;
import org.duly.compliance.facts.Relatedness;
import org.duly.compliance.facts.Relation;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * A case as facts of the gate. Each fact of the comparison stands in the fact of the gate that means the same or comes
 * nearest: a stay in bankruptcy as an order against the collector, a promise as a plan in force, a missing consent as a
 * number without a lawful source.
 */
final class AsFacts {
    private static final List<String> DEBT = List.of("D");
    private static final List<RegFWishes.Day> EVERY_DAY = List.of(RegFWishes.Day.values());

    private AsFacts() {}

    static Facts of(Case c) {
        Case.Stated s = c.stated();
        return Facts.of(Jurisdiction.US, List.of(), List.of(debt(s)), attempt(s), consumer(s))
                .withHistory(history(c));
    }

    private static Debt debt(Case.Stated s) {
        Instant before = Instant.ofEpochSecond(s.now()).minusSeconds(1);
        return Debt.of("D", DebtType.CREDIT_CARD, "lender", false)
                .plan(s.promiseUntil() > s.now() ? Plan.active(1, before, null) : null)
                .placement(s.status().equals("OPEN") ? Placement.PLACED : Placement.CLOSED)
                .build();
    }

    private static Attempt attempt(Case.Stated s) {
        return Attempt.of(Instant.ofEpochSecond(s.now()), channel(s.channel()), DEBT)
                .to(target(s.kind()), "addressee")
                .contactPoint("point")
                .by("collector")
                .purpose(purpose(s))
                .build();
    }

    private static @Nullable Purpose purpose(Case.Stated s) {
        if (s.kind().equals("EXECUTOR")) {
            return Purpose.ESTATE_ENQUIRY;
        }
        return s.purpose().equals("LOCATE") ? Purpose.LOCATION_INFORMATION : null;
    }

    private static Consumer consumer(Case.Stated s) {
        Instant before = Instant.ofEpochSecond(s.now()).minusSeconds(1);
        Place place = s.place().equals("WORK") ? Place.WORK : Place.HOME;
        Source source = s.consent() == 1 ? Source.CONTRACT : Source.NONE_RECORDED;
        boolean third = s.kind().equals("EMPLOYER") || s.kind().equals("RELATIVE");
        Person addressee = Person.contact(
                "addressee",
                Relation.OTHER,
                third ? Relatedness.UNRELATED : Relatedness.RELATED,
                Source.CONTRACT,
                s.consent() == 2 ? before : null);
        ConsumerBuilder consumer = Consumer.at(
                        List.of(new Location(Location.Indicator.ADDRESS, ZoneId.of(s.zone()), List.of(s.state()))))
                .contactPoints(List.of(new ContactPoint("point", ContactPointType.PHONE, place, source, null)))
                .persons(List.of(addressee))
                .state(s.deceased() ? DebtorState.DECEASED : null)
                .noContactOrder(s.bankrupt() ? new NoContactOrder(before, List.of("collector")) : null);
        return wishes(s) ? consumer.regF(wishes(s, before)).build() : consumer.build();
    }

    private static boolean wishes(Case.Stated s) {
        return s.attorney() || s.cease() || s.workProhibited() || s.inconvenientTo() > 0;
    }

    private static RegFWishes wishes(Case.Stated s, Instant before) {
        return new RegFWishes(
                false,
                false,
                s.inconvenientTo() > 0 ? List.of(inconvenient(s)) : List.of(),
                List.of(),
                s.attorney() ? new RegFWishes.Attorney(true, true, true, null) : null,
                s.workProhibited() ? new RegFWishes.Employer(null) : null,
                List.of(),
                s.cease() ? new RegFWishes.Cease("letter", null, null, before) : null,
                List.of(),
                null,
                null,
                null);
    }

    /** The last second of the range is the last that does not suit. */
    private static RegFWishes.Inconvenient inconvenient(Case.Stated s) {
        LocalTime to = LocalTime.of(s.inconvenientTo(), 0).minusSeconds(1);
        return new RegFWishes.Inconvenient(
                EVERY_DAY, LocalTime.of(s.inconvenientFrom(), 0), to, null, null, null, false);
    }

    private static List<Event> history(Case c) {
        List<Event> history = new ArrayList<>(c.history().length);
        for (org.duly.benchmarks.gate.Attempt attempt : c.history()) {
            history.add(Event.out(
                            Instant.ofEpochSecond(attempt.getAt()),
                            channel(attempt.getChannel()),
                            outcome(attempt.getOutcome()),
                            DEBT)
                    .to(target(attempt.getKind()), null)
                    .build());
        }
        return history;
    }

    private static Channel channel(String word) {
        return switch (word) {
            case "PHONE" -> Channel.PHONE_CALL;
            case "SMS" -> Channel.SMS;
            case "EMAIL" -> Channel.EMAIL;
            case "LETTER" -> Channel.MAIL;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Outcome outcome(String word) {
        return switch (word) {
            case "RPC" -> Outcome.CONVERSATION;
            case "VOICEMAIL" -> Outcome.VOICEMAIL_OTHER;
            case "BUSY" -> Outcome.BUSY;
            case "NOANSWER" -> Outcome.NO_ANSWER;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static final Target ATTORNEY = Target.of(Target.Role.ATTORNEY);
    private static final Target EXECUTOR = Target.of(Target.Role.PERSONAL_REPRESENTATIVE);
    private static final Target EMPLOYER = new Target(Target.Role.THIRD_PARTY, "employer");
    private static final Target RELATIVE = new Target(Target.Role.THIRD_PARTY, "relative");

    private static Target target(String kind) {
        return switch (kind) {
            case "SELF" -> Target.CONSUMER;
            case "ATTORNEY" -> ATTORNEY;
            case "EXECUTOR" -> EXECUTOR;
            case "EMPLOYER" -> EMPLOYER;
            case "RELATIVE" -> RELATIVE;
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
