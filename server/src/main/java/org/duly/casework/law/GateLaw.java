package org.duly.casework.law;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duly.casework.law.BestCase.Act;
import org.duly.casework.sop.Action;
import org.duly.casework.sop.ActionLaw;
import org.duly.compliance.Gate;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Relation;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target;
import org.duly.party.ContactPointCard;
import org.duly.party.LawfulSource;
import org.springframework.stereotype.Component;

/**
 * What the gate says to an action of the procedure, or to a telephone on file, where nothing else stands against it. It
 * permits nothing: each contact is asked for again when it is made.
 */
@Component
public class GateLaw implements ActionLaw {

    private final Gate gate;
    private final Clock clock;
    private final Map<Asked, Optional<String>> answers = new ConcurrentHashMap<>();

    GateLaw(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Optional<String> forbids(Action.Contact contact) {
        return ask(new Act(
                channel(contact.by()),
                target(contact.reaches()),
                contact.reaches() == Action.Reaches.HEIR ? Relation.HEIR : Relation.OTHER,
                Source.CONTRACT,
                purpose(contact.purpose())));
    }

    /** The rule by which this telephone may never be rung, whatever happens; empty if it can be. */
    public Optional<String> forbids(ContactPointCard point) {
        Target.Role target = switch (point.relation()) {
            case SELF -> Target.Role.CONSUMER;
            case GUARANTOR -> Target.Role.GUARANTOR;
            case SPOUSE, PARENT, CHILD, RELATIVE, FRIEND, COLLEAGUE, EMERGENCY_CONTACT, OTHER ->
                Target.Role.CONTACT_PERSON;
        };
        boolean contactPerson = target == Target.Role.CONTACT_PERSON;
        return ask(new Act(
                Channel.PHONE_CALL,
                target,
                relation(point),
                source(point.source()),
                contactPerson ? Purpose.RELAY_MESSAGE : null));
    }

    private Optional<String> ask(Act act) {
        LocalDate day = weekday(LocalDate.now(clock));
        return answers.computeIfAbsent(new Asked(act, day), asked -> new BestCase(gate, day).refusal(asked.act()));
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static Channel channel(Action.Way way) {
        return switch (way) {
            case CALL -> Channel.PHONE_CALL;
            case MESSAGE -> Channel.SMS;
            case LETTER -> Channel.MAIL;
            case VISIT -> Channel.VISIT;
        };
    }

    private static Target.Role target(Action.Reaches reaches) {
        return switch (reaches) {
            case DEBTOR -> Target.Role.CONSUMER;
            case GUARANTOR -> Target.Role.GUARANTOR;
            case CONTACT_PERSON -> Target.Role.CONTACT_PERSON;
            case HEIR -> Target.Role.HEIR;
        };
    }

    private static @org.jspecify.annotations.Nullable Purpose purpose(Action.Purpose purpose) {
        return switch (purpose) {
            case COLLECTION -> null;
            case RELAY_MESSAGE -> Purpose.RELAY_MESSAGE;
            case ESTATE_ENQUIRY -> Purpose.ESTATE_ENQUIRY;
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

    private static Source source(LawfulSource source) {
        return switch (source) {
            case CONTRACT -> Source.CONTRACT;
            case LEFT_WITH_LENDER -> Source.LEFT_WITH_LENDER;
            case DEBTOR_AUTHORISATION -> Source.DEBTOR_AUTHORISATION;
            case PUBLIC_LAWFUL -> Source.PUBLIC_LAWFUL;
            case TOLD_BY_NAMED_CONTACT -> Source.TOLD_BY_NAMED_CONTACT;
            case CREDIT_BUREAU_AUTHORISED -> Source.CREDIT_BUREAU_AUTHORISED;
            case UNKNOWN -> Source.NONE_RECORDED;
        };
    }

    private record Asked(Act act, LocalDate day) {}
}
