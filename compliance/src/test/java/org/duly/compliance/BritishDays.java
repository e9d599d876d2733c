package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.ConcAct;
import org.duly.compliance.facts.ConcDebt;
import org.duly.compliance.facts.ConcDebt.InMoratorium;
import org.duly.compliance.facts.ConcWishes;
import org.duly.compliance.facts.ConcWishes.CapacityDoubt;
import org.duly.compliance.facts.ConcWishes.Insolvency;
import org.duly.compliance.facts.ConcWishes.Moratorium;
import org.duly.compliance.facts.ConcWishes.PlanInTheMaking;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtStatus;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.EntryConsent;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Manner;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Place;
import org.duly.compliance.facts.Placement;
import org.duly.compliance.facts.Profile;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.RegFWishes;
import org.duly.compliance.facts.RegFWishes.Attorney;
import org.duly.compliance.facts.RegFWishes.Inconvenient;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target;
import org.duly.compliance.facts.Visit;
import org.jspecify.annotations.Nullable;

/** Days of collecting under CONC and the Breathing Space: customers at home and abroad, their wishes and troubles. */
final class BritishDays implements MadeUpCases {
    private static final List<String> PLACES = List.of(
            "Europe/London", "Europe/London", "Europe/London", "Europe/Madrid", "Asia/Hong_Kong", "America/New_York");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<LocalTime> EDGES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(1, 30),
            LocalTime.of(8, 0),
            LocalTime.of(12, 0),
            LocalTime.of(16, 30),
            LocalTime.of(20, 59),
            LocalTime.of(21, 0));
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(21, 0);
    private static final LocalDate READ_FROM = LocalDate.of(2025, 7, 1);
    private static final int DAY = 86_400;

    @Override
    public Facts of(long seed) {
        return new Made(new Dice(seed)).facts();
    }

    @Override
    public Event anotherContact(long seed, Facts facts) {
        return new Made(new Dice(seed)).contact(facts.attempt().at());
    }

    /** None: CONC counts no contacts. */
    @Override
    public Set<String> rulesThatContactsLift() {
        return Set.of();
    }

    @Override
    public List<String> ids() {
        return List.of("D1", "D2", "h", "w");
    }

    /** At an unusual or unwelcome hour, in a Breathing Space, while a plan is made, or with capacity in doubt. */
    @Override
    public boolean isForbidden(Facts facts) {
        return !today(facts).isBefore(READ_FROM)
                && (isAtUnreasonableHour(facts) || (asksForMoney(facts) && isPaused(facts)));
    }

    private static LocalDate today(Facts facts) {
        return LocalDate.ofInstant(facts.attempt().at(), LONDON);
    }

    /** A letter has no hours; hours of the customer's own agreeing are left out of account here. */
    private static boolean isAtUnreasonableHour(Facts facts) {
        Attempt attempt = facts.attempt();
        boolean hasHours = attempt.channel().isContact() && attempt.channel() != Channel.MAIL;
        return hasHours
                && !attempt.manner().onInboundCall()
                && facts.consumer().agreedHours().isEmpty()
                && facts.consumer().locations().stream()
                        .map(place -> LocalDateTime.ofInstant(attempt.at(), place.zone()))
                        .anyMatch(clock -> isUnusual(clock.toLocalTime())
                                || (attempt.target().equals(Target.CONSUMER)
                                        && attempt.purpose() != Purpose.REQUESTED_INFORMATION
                                        && isUnwelcome(facts, clock)));
    }

    private static boolean isUnusual(LocalTime clock) {
        return clock.isBefore(OPENING) || !clock.isBefore(CLOSING);
    }

    private static boolean isUnwelcome(Facts facts, LocalDateTime clock) {
        LocalDate day = clock.toLocalDate();
        return facts.consumer().regF().inconvenient().stream()
                .filter(wish -> wish.statedAt() == null
                        || !wish.statedAt().isAfter(facts.attempt().at()))
                .anyMatch(wish -> covers(wish, day, clock) || covers(wish, day.minusDays(1), clock));
    }

    private static boolean covers(Inconvenient wish, LocalDate day, LocalDateTime clock) {
        boolean named = wish.days().stream().anyMatch(word -> word.dayOfWeek() == day.getDayOfWeek());
        LocalTime from = Objects.requireNonNullElse(wish.from(), LocalTime.MIN);
        LocalDateTime end = wish.to() == null
                ? day.plusDays(1).atStartOfDay()
                : day.plusDays(wish.from() != null && !wish.to().isAfter(from) ? 1 : 0)
                        .atTime(wish.to());
        return named
                && (wish.until() == null || !day.isAfter(wish.until()))
                && !clock.isBefore(day.atTime(from))
                && clock.isBefore(end);
    }

    private static boolean asksForMoney(Facts facts) {
        Channel channel = facts.attempt().channel();
        Purpose purpose = facts.attempt().purpose();
        return (channel.isContact() || channel == Channel.TAKE_PAYMENT)
                && (purpose == null || purpose == Purpose.PAYMENT_REQUEST);
    }

    private static boolean isPaused(Facts facts) {
        ConcWishes known = Objects.requireNonNull(facts.consumer().uk());
        LocalDate today = today(facts);
        CapacityDoubt doubt = known.capacityDoubt();
        boolean doubtful = doubt != null
                && !doubt.since().isAfter(facts.attempt().at())
                && doubt.resolvedAt() == null
                && !facts.attempt().target().equals(Target.of(Target.Role.ATTORNEY));
        boolean breathing = reaches(facts) && known.moratoria().stream().anyMatch(space -> runs(space, today));
        return doubtful || breathing || isMadeNow(known.planInTheMaking(), today);
    }

    private static boolean reaches(Facts facts) {
        ConcDebt debt = Objects.requireNonNull(facts.debts().getFirst().uk());
        return debt.moratorium() == InMoratorium.QUALIFYING;
    }

    /** Sixty days after the first, or the treatment and thirty days after its end. */
    private static boolean runs(Moratorium space, LocalDate today) {
        boolean begun = !today.isBefore(space.from());
        LocalDate treated = space.treatmentEndedOn();
        boolean full = switch (space.kind()) {
            case STANDARD -> !today.isAfter(space.from().plusDays(60));
            case MENTAL_HEALTH_CRISIS -> treated == null || !today.isAfter(treated.plusDays(30));
        };
        return begun && full && space.endedOn() == null;
    }

    private static boolean isMadeNow(@Nullable PlanInTheMaking plan, LocalDate today) {
        return plan != null
                && plan.genuine()
                && plan.endedOn() == null
                && plan.setOffDays() == null
                && !today.isBefore(plan.toldOn())
                && !today.isAfter(plan.toldOn().plusDays(30));
    }

    /** One case in the making. */
    private record Made(Dice dice, Instant now) {
        Made(Dice dice) {
            this(
                    dice,
                    dice.instant(
                            dice.once(10) ? LocalDate.of(2025, 6, 20) : LocalDate.of(2026, 1, 25),
                            LocalDate.of(2028, 3, 5),
                            LONDON,
                            EDGES));
        }

        Facts facts() {
            return new Facts(
                    Jurisdiction.UK,
                    Profile.DEFAULT,
                    List.of(),
                    List.of(),
                    null,
                    List.of(debt("D1"), debt("D2")),
                    dice.some(6, i -> contact(now)),
                    attempt(),
                    customer(),
                    null);
        }

        private Debt debt(String id) {
            return new Debt(
                    id,
                    dice.of(DebtType.CREDIT_CARD, DebtType.MORTGAGE, DebtType.CONSUMER_LOAN),
                    null,
                    null,
                    DebtStatus.OPEN,
                    dice.once(20),
                    null,
                    null,
                    null,
                    dice.maybe(30, () -> day(5)),
                    null,
                    null,
                    null,
                    null,
                    Placement.PLACED,
                    ofConc());
        }

        private ConcDebt ofConc() {
            return new ConcDebt(
                    null,
                    null,
                    dice.once(6) ? dice.of(InMoratorium.values()) : InMoratorium.QUALIFYING,
                    !dice.once(30),
                    true,
                    dice.once(30),
                    dice.maybe(8, () -> new ConcDebt.Dispute(soon(), !dice.once(3), dice.maybe(2, this::soon))),
                    dice.once(20),
                    dice.maybe(20, this::soon),
                    dice.maybe(6, () -> day(4).minusYears(dice.of(5, 6))),
                    dice.maybe(12, () -> day(4).minusYears(dice.of(4, 5, 6))),
                    null,
                    !dice.once(4),
                    dice.maybe(8, this::soon),
                    dice.maybe(8, () -> day(4)),
                    null,
                    false,
                    null,
                    null);
        }

        private Attempt attempt() {
            Channel channel = dice.of(
                    Channel.PHONE_CALL,
                    Channel.PHONE_CALL,
                    Channel.PHONE_CALL,
                    Channel.SMS,
                    Channel.EMAIL,
                    Channel.MAIL,
                    Channel.VISIT,
                    Channel.TAKE_PAYMENT);
            return Attempt.of(now, channel, dice.once(4) ? List.of("D1", "D2") : List.of("D1"))
                    .to(dice.once(8) ? dice.of(Target.SPOUSE, Target.of(Target.Role.ATTORNEY)) : Target.CONSUMER, null)
                    .contactPoint(dice.of("h", "w", null))
                    .purpose(dice.of(null, null, Purpose.PAYMENT_REQUEST, Purpose.REQUESTED_INFORMATION))
                    .manner(dice.of(Manner.ORDINARY, Manner.ORDINARY, Manner.ORDINARY, Manner.ON_INBOUND_CALL))
                    .message(Message.mentioning(dice.once(2), false, false))
                    .visit(
                            channel == Channel.VISIT
                                    ? new Visit(Visit.Where.HOME, 1, false, EntryConsent.GIVEN, true)
                                    : null)
                    .uk(ConcAct.NONE)
                    .build();
        }

        private Consumer customer() {
            return Consumer.at(dice.places(PLACES))
                    .contactPoints(List.of(point("h", Place.HOME), point("w", Place.WORK)))
                    .agreedHours(dice.once(5) ? dice.some(3, i -> agreedHours()) : List.of())
                    .regF(wishes())
                    .uk(troubles())
                    .build();
        }

        private RegFWishes wishes() {
            return new RegFWishes(
                    false,
                    false,
                    dice.once(3) ? dice.some(3, i -> inconvenient()) : List.of(),
                    dice.once(12) ? List.of(dice.of(Place.values())) : List.of(),
                    dice.maybe(12, () -> new Attorney(true, true, !dice.once(3), dice.once(3))),
                    null,
                    List.of(),
                    null,
                    dice.once(12) ? List.of(dice.of(Channel.PHONE_CALL, Channel.SMS)) : List.of(),
                    null,
                    null,
                    null);
        }

        private ConcWishes troubles() {
            return new ConcWishes(
                    dice.of(ConcWishes.Nation.values()),
                    dice.maybe(6, this::soon),
                    dice.maybe(8, this::soon),
                    dice.maybe(10, () -> new CapacityDoubt(soon(), dice.maybe(2, this::soon))),
                    dice.maybe(5, this::plan),
                    dice.once(4) ? dice.some(2, i -> moratorium()) : List.of(),
                    dice.maybe(
                            12,
                            () -> new Insolvency(
                                    dice.of(Insolvency.Form.values()), day(3), dice.maybe(2, () -> day(3)))));
        }

        private PlanInTheMaking plan() {
            LocalDate told = day(3).minusDays(dice.of(0, 15, 30, 60));
            return new PlanInTheMaking(
                    told,
                    !dice.once(6),
                    dice.maybe(2, () -> told.plusDays(dice.below(33))),
                    dice.maybe(4, () -> day(3)),
                    dice.maybe(4, () -> dice.below(20)));
        }

        private Moratorium moratorium() {
            return new Moratorium(
                    dice.of(Moratorium.Kind.values()),
                    day(3).minusDays(dice.of(0, 30, 60)),
                    dice.maybe(2, () -> day(3).minusDays(dice.of(0, 30))),
                    dice.maybe(4, () -> day(3)));
        }

        private AgreedHours agreedHours() {
            return new AgreedHours(
                    dice.of(AgreedHours.Kind.values()),
                    dice.clock(),
                    dice.clock(),
                    null,
                    dice.around(now, 20 * DAY),
                    null,
                    dice.maybe(3, () -> day(2)),
                    dice.maybe(3, () -> day(2)),
                    dice.maybe(3, () -> dice.around(now, 2 * DAY)));
        }

        private static ContactPoint point(String id, Place place) {
            return new ContactPoint(id, ContactPointType.PHONE, place, Source.CONTRACT, null);
        }

        private Inconvenient inconvenient() {
            return new Inconvenient(
                    dice.once(3) ? List.of(RegFWishes.Day.values()) : List.of(dice.of(RegFWishes.Day.values())),
                    dice.maybe(2, dice::clock),
                    dice.maybe(2, dice::clock),
                    dice.maybe(3, () -> day(12)),
                    null,
                    dice.maybe(3, () -> dice.around(now, 3 * DAY)),
                    false);
        }

        private LocalDate day(int around) {
            return dice.dayAround(now, around, LONDON);
        }

        private Instant soon() {
            return dice.around(now, 3 * DAY);
        }

        Event contact(Instant before) {
            Instant at = dice.before(before, dice.once(2) ? DAY : 9 * DAY);
            Channel channel = dice.of(Channel.PHONE_CALL, Channel.SMS, Channel.EMAIL, Channel.VISIT);
            Event.Builder event = dice.once(3)
                    ? Event.in(at, channel, Outcome.RECEIVED, List.of("D1"))
                    : Event.out(at, channel, dice.of(Outcome.values()), dice.of(List.of("D1"), List.of("D2")));
            return event.contactPoint(dice.of("h", "w", null)).build();
        }
    }
}
