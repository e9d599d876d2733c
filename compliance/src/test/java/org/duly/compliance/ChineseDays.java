package org.duly.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duly.compliance.facts.Agency;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.AgreedLimit;
import org.duly.compliance.facts.Assignment;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Collector;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.DebtorState;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Guarantee;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.LimitUnit;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Manner;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.NoContactOrder;
import org.duly.compliance.facts.Notice;
import org.duly.compliance.facts.NoticeKind;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Plan;
import org.duly.compliance.facts.Profile;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Recording;
import org.duly.compliance.facts.Relatedness;
import org.duly.compliance.facts.Relation;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target;
import org.duly.compliance.facts.Voice;

/** Days of collecting under Chinese law: a bank and its sister, an agency, debtors and those near them. */
final class ChineseDays implements MadeUpCases {
    private static final List<String> PLACES =
            List.of("Asia/Shanghai", "Asia/Shanghai", "Asia/Urumqi", "Europe/London", "America/New_York");
    private static final List<LocalTime> EDGES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(8, 0),
            LocalTime.of(8, 1),
            LocalTime.of(10, 30),
            LocalTime.of(16, 0),
            LocalTime.of(21, 30),
            LocalTime.of(21, 45),
            LocalTime.of(22, 0));
    private static final LocalDate STANDARD = LocalDate.of(2025, 2, 28);
    private static final int DAY = 86_400;

    @Override
    public Facts of(long seed) {
        return new Made(new Dice(seed)).facts();
    }

    @Override
    public Event anotherContact(long seed, Facts facts) {
        Dice dice = new Dice(seed);
        return new Made(dice).contact(facts.attempt().at());
    }

    /** The trigger of lost contact: dials in vain open the way to a contact person. */
    @Override
    public Set<String> rulesThatContactsLift() {
        return Set.of("cn-contact-precondition", "cn-cba-third-trigger");
    }

    @Override
    public List<String> ids() {
        return List.of("B", "S", "X", "D1", "D2", "a", "b", "P", "K");
    }

    /** Before eight or from ten by the one legal time or wherever abroad the debtor is, and nothing else was agreed. */
    @Override
    public boolean isForbidden(Facts facts) {
        Instant now = facts.attempt().at();
        boolean asked = facts.attempt().channel().isContact()
                && !facts.attempt().manner().onInboundCall()
                && !LocalDate.ofInstant(now, Scenes.SHANGHAI).isBefore(STANDARD);
        boolean agreed = facts.attempt().target().equals(Target.CONSUMER)
                && facts.consumer().agreedHours().stream().anyMatch(hours -> covers(hours, now));
        boolean daytime = isDaytime(now, Location.address(Scenes.SHANGHAI))
                && facts.consumer().locations().stream().allMatch(place -> isDaytime(now, place));
        return asked && !agreed && !daytime;
    }

    private static boolean covers(AgreedHours hours, Instant now) {
        LocalTime clock = LocalTime.ofInstant(now, Scenes.SHANGHAI);
        boolean afterFrom = !clock.isBefore(hours.from());
        boolean beforeTo = clock.isBefore(hours.to());
        return hours.to().isAfter(hours.from()) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    private static boolean isDaytime(Instant now, Location place) {
        boolean inChina = place.zone().getId().equals("Asia/Urumqi");
        LocalTime clock = LocalTime.ofInstant(now, inChina ? Scenes.SHANGHAI : place.zone());
        return clock.getHour() >= 8 && clock.getHour() < 22;
    }

    /** One case in the making. */
    private record Made(Dice dice, Instant now) {
        Made(Dice dice) {
            this(
                    dice,
                    dice.instant(
                            dice.once(10) ? LocalDate.of(2025, 2, 20) : LocalDate.of(2026, 1, 25),
                            LocalDate.of(2028, 3, 5),
                            Scenes.SHANGHAI,
                            EDGES));
        }

        Facts facts() {
            return new Facts(
                    Jurisdiction.CN,
                    dice.once(4) ? Profile.STRICT : Profile.DEFAULT,
                    List.of(
                            new Lender("B", LenderKind.BANK, !dice.once(4), dice.maybe(2, () -> "G")),
                            new Lender("S", LenderKind.BANK, dice.once(2), dice.maybe(2, () -> "G"))),
                    List.of(agency()),
                    dice.maybe(6, this::collector),
                    List.of(debt("D1", "B", true), debt("D2", "S", dice.once(2))),
                    history(),
                    attempt(),
                    debtor(),
                    null);
        }

        private Agency agency() {
            return new Agency("X", dice.once(2) ? List.of("B", "S") : List.of("B"), !dice.once(20), null, null);
        }

        private Collector collector() {
            return Collector.examined(
                    "K", dice.dayAround(now, 2, Scenes.SHANGHAI).minusMonths(12));
        }

        private Debt debt(String id, String lender, boolean online) {
            return Debt.of(id, dice.once(3) ? DebtType.CREDIT_CARD : DebtType.CONSUMER_LOAN, lender, online)
                    .plan(dice.maybe(12, this::plan))
                    .assignment(dice.maybe(12, () -> assignment(lender)))
                    .overdueDays(dice.below(200))
                    .build();
        }

        private Plan plan() {
            LocalDate missed = dice.dayAround(now, 3, Scenes.SHANGHAI);
            return dice.once(3)
                    ? Plan.active(12, dice.around(now, 9 * DAY), missed)
                    : new Plan(12, dice.before(now, 90 * DAY), Plan.State.BREACHED, missed, null);
        }

        private Assignment assignment(String lender) {
            return new Assignment(
                    lender.equals("B") ? "S" : "B",
                    dice.dayAround(now, 5, Scenes.SHANGHAI),
                    dice.maybe(2, () -> dice.around(now, 5 * DAY)));
        }

        private Attempt attempt() {
            Channel channel = dice.of(
                    Channel.PHONE_CALL,
                    Channel.PHONE_CALL,
                    Channel.PHONE_CALL,
                    Channel.SMS,
                    Channel.VISIT,
                    Channel.MAIL);
            boolean toOther = dice.once(4);
            return Attempt.of(now, channel, dice.once(5) ? List.of("D1", "D2") : List.of("D1"))
                    .to(
                            toOther
                                    ? dice.of(
                                            Target.CONTACT_PERSON,
                                            Target.CONTACT_PERSON,
                                            Target.SPOUSE,
                                            Target.GUARANTOR)
                                    : Target.CONSUMER,
                            toOther ? "P" : null)
                    .contactPoint(dice.once(4) ? "b" : dice.once(8) ? null : "a")
                    .by(dice.of(null, "X", "B"))
                    .purpose(toOther ? Purpose.RELAY_MESSAGE : dice.maybe(6, () -> Purpose.PAYMENT_REQUEST))
                    .manner(dice.of(
                            Manner.ORDINARY,
                            Manner.ORDINARY,
                            Manner.ORDINARY,
                            Manner.FIRST_CONTACT,
                            Manner.ON_INBOUND_CALL))
                    .voice(new Voice(dice.of(Voice.Mode.values()), dice.of(Voice.Speaker.values())))
                    .message(toOther ? Message.NEUTRAL : Message.mentioning(true, true, dice.once(2)))
                    .recording(Recording.ofLine(!dice.once(20)))
                    .build();
        }

        private Consumer debtor() {
            return Consumer.at(dice.places(PLACES))
                    .contactPoints(List.of(point("a"), point("b")))
                    .state(dice.maybe(8, () -> dice.of(DebtorState.values())))
                    .agreedHours(dice.once(3) ? dice.some(3, i -> agreedHours()) : List.of())
                    .agreedLimits(dice.once(6) ? dice.some(2, i -> agreedLimit()) : List.of())
                    .persons(List.of(person()))
                    .notices(dice.maybe(6, this::notices))
                    .noContactOrder(dice.maybe(
                            20, () -> new NoContactOrder(dice.around(now, 2 * DAY), List.of(dice.of("B", "X")))))
                    .build();
        }

        private ContactPoint point(String id) {
            return new ContactPoint(
                    id,
                    ContactPointType.PHONE,
                    null,
                    dice.once(30) ? Source.DATA_BROKER : Source.CONTRACT,
                    dice.maybe(5, () -> dice.around(now, 3 * DAY)));
        }

        private AgreedHours agreedHours() {
            return new AgreedHours(
                    dice.of(AgreedHours.Kind.values()),
                    dice.clock(),
                    dice.clock(),
                    dice.maybe(4, () -> "B"),
                    dice.around(now, 20 * DAY),
                    null,
                    dice.maybe(3, () -> dice.dayAround(now, 2, Scenes.SHANGHAI)),
                    dice.maybe(3, () -> dice.dayAround(now, 2, Scenes.SHANGHAI)),
                    dice.maybe(3, () -> dice.around(now, 2 * DAY)));
        }

        private AgreedLimit agreedLimit() {
            return new AgreedLimit(
                    dice.of(LimitUnit.values()),
                    dice.below(5),
                    dice.around(now, 20 * DAY),
                    dice.maybe(3, () -> dice.around(now, 2 * DAY)));
        }

        private Person person() {
            return new Person(
                    "P",
                    dice.of(Relation.FRIEND, Relation.SPOUSE, Relation.GUARANTOR),
                    dice.of(Relatedness.RELATED, Relatedness.UNRELATED, null),
                    !dice.once(10),
                    Source.CONTRACT,
                    dice.maybe(8, () -> dice.around(now, 2 * DAY)),
                    dice.maybe(8, () -> new Person.Volunteered(dice.around(now, DAY), !dice.once(4))),
                    null,
                    null,
                    false,
                    dice.maybe(2, this::guarantee));
        }

        private Guarantee guarantee() {
            return new Guarantee(
                    dice.of(Guarantee.Kind.values()),
                    dice.once(5) ? null : "C1",
                    Guarantee.Term.STATED,
                    dice.dayAround(now, 3, Scenes.SHANGHAI),
                    null,
                    null,
                    null,
                    null,
                    dice.maybe(2, () -> dice.dayAround(now, 3, Scenes.SHANGHAI)),
                    dice.maybe(4, () -> new BigDecimal("100.00")),
                    false);
        }

        private List<Notice> notices() {
            return dice.some(
                    2,
                    i -> new Notice(
                            dice.of(NoticeKind.values()),
                            dice.around(now, 3 * DAY),
                            dice.of(Notice.Addressee.values()),
                            dice.maybe(2, () -> "X")));
        }

        private List<Event> history() {
            List<Event> history = new ArrayList<>(dice.some(12, i -> contact(now)));
            if (dice.once(3)) {
                history.add(contact(dice.around(now, 2 * DAY)));
            }
            return history;
        }

        Event contact(Instant before) {
            Instant at = dice.before(before, dice.once(2) ? 12 * 3600 : 5 * DAY);
            List<String> debts = dice.of(List.of("D1"), List.of("D1"), List.of("D2"), List.of());
            Event.Builder event = dice.once(6)
                    ? Event.in(at, Channel.PHONE_CALL, dice.of(Outcome.CONVERSATION, Outcome.NO_ANSWER), debts)
                    : dice.once(6)
                            ? Event.out(at, Channel.SMS, Outcome.SENT, debts)
                            : Event.out(at, Channel.PHONE_CALL, outcome(), debts);
            return event.contactPoint(dice.of("a", "a", "b", null))
                    .to(dice.once(6) ? Target.CONTACT_PERSON : Target.CONSUMER, dice.maybe(8, () -> "P"))
                    .by(dice.of(null, "X", "B", "S"))
                    .voice(dice.maybe(4, () -> new Voice(dice.of(Voice.Mode.values()), Voice.Speaker.AI)))
                    .build();
        }

        private Outcome outcome() {
            return dice.of(
                    Outcome.NO_ANSWER,
                    Outcome.NO_ANSWER,
                    Outcome.BUSY,
                    Outcome.NOT_IN_SERVICE,
                    Outcome.CONVERSATION,
                    Outcome.NOTICE_PLAYED,
                    Outcome.ANSWERED_DROPPED_NO_CONVERSATION);
        }
    }
}
