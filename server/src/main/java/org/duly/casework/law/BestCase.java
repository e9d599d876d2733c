package org.duly.casework.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duly.compliance.Gate;
import org.duly.compliance.Ground;
import org.duly.compliance.Verdict;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.AttemptBuilder;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Collector;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ConsumerBuilder;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.DebtorState;
import org.duly.compliance.facts.EntryConsent;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Guarantee;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Manner;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Relatedness;
import org.duly.compliance.facts.Relation;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target;
import org.duly.compliance.facts.Visit;
import org.duly.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gate about an act with nothing else against it: a working morning, an examined collector, a recorded line,
 * a debtor in the state in which the act would make sense. What is refused here is refused always.
 */
final class BestCase {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final String DEBT = "debt";
    private static final String LENDER = "lender";
    private static final String POINT = "point";
    private static final String PERSON = "person";
    private static final int CREW = 2;
    private static final int LONG_TRIED = 10;

    private final Gate gate;
    private final LocalDate day;

    /** Asks by the law of this day. */
    BestCase(Gate gate, LocalDate day) {
        this.gate = gate;
        this.day = day;
    }

    /** The grounds on which the gate refuses it even so; empty if it may be done, or if no pack answers. */
    Optional<String> refusal(Act act) {
        Verdict verdict = gate.decide(facts(act));
        return switch (verdict) {
            case Verdict.Allowed _ -> Optional.empty();
            case Verdict.NotCovered _ -> Optional.empty();
            case Verdict.Refused refused ->
                Optional.of(refused.grounds().stream().map(BestCase::named).collect(Collectors.joining("; ")));
        };
    }

    private static String named(Ground ground) {
        return ground.ruleId() + " (" + ground.citation() + ")";
    }

    private Facts facts(Act act) {
        return Facts.of(
                        Jurisdiction.CN,
                        List.of(Lender.of(LENDER, LenderKind.BANK, true)),
                        List.of(Debt.of(DEBT, DebtType.CONSUMER_LOAN, LENDER, true)
                                .overdueDays(60)
                                .build()),
                        attempt(act),
                        consumer(act))
                .withHistory(act.target() == Target.Role.CONTACT_PERSON ? triedInVain() : List.of())
                .withCollector(Collector.examined("collector", day.minusMonths(1)));
    }

    /** A debtor rung each morning, and nobody ever answered: only then a third person may be asked at all. */
    private List<Event> triedInVain() {
        return day.minusDays(LONG_TRIED)
                .datesUntil(day)
                .map(each -> Event.out(at(each), Channel.PHONE_CALL, Outcome.NO_ANSWER, List.of(DEBT))
                        .contactPoint(POINT)
                        .build())
                .toList();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(BusinessClock.ZONE).toInstant();
    }

    private Attempt attempt(Act act) {
        AttemptBuilder attempt = Attempt.of(at(day), act.channel(), List.of(DEBT))
                .manner(Manner.ORDINARY)
                .purpose(act.purpose())
                .message(act.isDebtor() ? Message.mentioning(true, true, true) : Message.NEUTRAL);
        if (act.isDebtor()) {
            attempt.contactPoint(POINT);
        } else {
            attempt.to(Target.of(act.target()), PERSON);
        }
        if (act.channel() == Channel.VISIT) {
            attempt.visit(new Visit(Visit.Where.HOME, CREW, false, EntryConsent.GIVEN, true));
        }
        return attempt.build();
    }

    private static Consumer consumer(Act act) {
        ConsumerBuilder consumer = Consumer.at(List.of(Location.address(BusinessClock.ZONE)))
                .contactPoints(List.of(ContactPoint.of(
                        POINT, ContactPointType.PHONE, act.isDebtor() ? act.source() : Source.CONTRACT)));
        if (!act.isDebtor()) {
            consumer.persons(List.of(person(act)));
        }
        return switch (act.target()) {
            case CONTACT_PERSON -> consumer.state(DebtorState.UNREACHABLE).build();
            case HEIR -> consumer.state(DebtorState.DECEASED).build();
            default -> consumer.build();
        };
    }

    private static Person person(Act act) {
        return act.target() == Target.Role.GUARANTOR
                ? Person.guarantor(PERSON, act.source(), contract())
                : Person.contact(PERSON, act.relation(), Relatedness.UNRELATED, act.source(), null);
    }

    private static Guarantee contract() {
        LocalDate far = LocalDate.MAX.withYear(9999);
        return new Guarantee(
                Guarantee.Kind.JOINT, "contract", Guarantee.Term.STATED, far, null, null, null, null, null, null, true);
    }

    /**
     * The act asked about.
     *
     * @param relation how the person stands to the debtor
     * @param source where the number comes from
     */
    record Act(
            Channel channel,
            Target.Role target,
            Relation relation,
            Source source,
            @Nullable Purpose purpose) {

        boolean isDebtor() {
            return target == Target.Role.CONSUMER;
        }
    }
}
