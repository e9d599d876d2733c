package org.duly.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtStatus;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Manner;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Place;
import org.duly.compliance.facts.Placement;
import org.duly.compliance.facts.Profile;
import org.duly.compliance.facts.RegFWishes;
import org.duly.compliance.facts.RegFWishes.Attorney;
import org.duly.compliance.facts.RegFWishes.Cease;
import org.duly.compliance.facts.RegFWishes.Consent;
import org.duly.compliance.facts.RegFWishes.Dispute;
import org.duly.compliance.facts.RegFWishes.Inconvenient;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target;

/** Days of collecting under United States law: consumers of several zones, their debts, wishes and lawyers. */
final class AmericanDays implements MadeUpCases {
    private static final List<String> PLACES = List.of(
            "America/New_York",
            "America/New_York",
            "America/Chicago",
            "America/Phoenix",
            "America/Los_Angeles",
            "Pacific/Honolulu");
    private static final ZoneId EAST = ZoneId.of("America/New_York");
    private static final List<LocalTime> EDGES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(2, 30),
            LocalTime.of(8, 0),
            LocalTime.of(8, 1),
            LocalTime.of(12, 0),
            LocalTime.of(16, 0),
            LocalTime.of(20, 59),
            LocalTime.of(21, 0));
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(21, 0);
    private static final int DAY = 86_400;

    @Override
    public Facts of(long seed) {
        return new Made(new Dice(seed)).facts();
    }

    @Override
    public Event anotherContact(long seed, Facts facts) {
        return new Made(new Dice(seed)).contact(facts.attempt().at());
    }

    /** A word of the consumer earns an answer, at a closed hour, in a closed place and past a lawyer. */
    @Override
    public Set<String> rulesThatContactsLift() {
        return Set.of(
                "US-REGF-6B1-TIME",
                "US-REGF-6B1-LOC",
                "US-REGF-6B1-KNOWN",
                "US-REGF-6B1-PLACE",
                "US-REGF-6B2-ATTORNEY",
                "US-REGF-14H-MEDIA",
                // What was said or received since breaks a run of silence.
                "US-REGF-14A-HARASS");
    }

    @Override
    public List<String> ids() {
        return List.of("D1", "D2", "h", "w", "ACC");
    }

    /** At a closed hour, at a time known not to suit, after a demand to stop, or as an eighth call in seven days. */
    @Override
    public boolean isForbidden(Facts facts) {
        Manner manner = facts.attempt().manner();
        boolean answers = manner.onInboundCall() || manner.inReplyTo() != null;
        return facts.attempt().channel().isContact()
                && ((!answers && (isAtClosedHour(facts) || isUnwelcome(facts)))
                        || hasCeased(facts)
                        || isEighthCall(facts));
    }

    private static boolean isAtClosedHour(Facts facts) {
        boolean lateConsent = facts.attempt().channel() == Channel.PHONE_CALL
                && facts.consumer().regF().consents().stream()
                        .anyMatch(consent -> consent.scope() == Consent.Scope.CALLS_AFTER_21
                                && consent.givenTo() == Consent.GivenTo.DIRECT
                                && consent.compliantCommunication());
        return facts.consumer().locations().stream()
                .map(place -> LocalTime.ofInstant(facts.attempt().at(), place.zone()))
                .anyMatch(clock -> !clock.isAfter(OPENING) || (!lateConsent && !clock.isBefore(CLOSING)));
    }

    /** A range that runs over midnight begins on the day it names and ends on the next. */
    private static boolean isUnwelcome(Facts facts) {
        return facts.consumer().regF().inconvenient().stream()
                .filter(wish -> wish.statedAt() == null
                        || !wish.statedAt().isAfter(facts.attempt().at()))
                .anyMatch(wish -> facts.consumer().locations().stream()
                        .map(place -> LocalDateTime.ofInstant(facts.attempt().at(), place.zone()))
                        .anyMatch(clock -> covers(wish, clock.toLocalDate(), clock)
                                || covers(wish, clock.toLocalDate().minusDays(1), clock)));
    }

    private static boolean covers(Inconvenient wish, LocalDate day, LocalDateTime clock) {
        boolean named = wish.days().stream().anyMatch(word -> word.dayOfWeek() == day.getDayOfWeek());
        LocalTime from = Objects.requireNonNullElse(wish.from(), LocalTime.MIN);
        LocalTime to = Objects.requireNonNullElse(wish.to(), LocalTime.MAX);
        LocalDateTime end = day.plusDays(to.isBefore(from) ? 1 : 0).atTime(to);
        return named
                && (wish.until() == null || !day.isAfter(wish.until()))
                && !clock.isBefore(day.atTime(from))
                && !clock.isAfter(end);
    }

    private static boolean hasCeased(Facts facts) {
        Cease cease = facts.consumer().regF().cease();
        return cease != null && !cease.receivedAt().isAfter(facts.attempt().at());
    }

    /** Calls of the last five times twenty-four hours lie within seven days by whatever clock. */
    private static boolean isEighthCall(Facts facts) {
        Attempt attempt = facts.attempt();
        boolean free = attempt.manner().onInboundCall()
                || !facts.consumer().regF().consents().isEmpty();
        return attempt.channel() == Channel.PHONE_CALL
                && !free
                && facts.history().stream()
                                .filter(event -> event.channel() == Channel.PHONE_CALL
                                        && event.direction() == Direction.OUT
                                        && event.target().equals(attempt.target())
                                        && event.debts().contains("D1"))
                                .filter(event ->
                                        event.outcome() != Outcome.BUSY && event.outcome() != Outcome.NOT_IN_SERVICE)
                                .filter(event -> !event.at().isAfter(attempt.at())
                                        && event.at().isAfter(attempt.at().minus(Duration.ofDays(5))))
                                .count()
                        >= 7;
    }

    /** One case in the making. */
    private record Made(Dice dice, Instant now) {
        Made(Dice dice) {
            this(dice, dice.instant(LocalDate.of(2026, 1, 25), LocalDate.of(2028, 3, 20), EAST, EDGES));
        }

        Facts facts() {
            List<Event> history = history();
            return new Facts(
                    Jurisdiction.US,
                    Profile.DEFAULT,
                    List.of(),
                    List.of(),
                    null,
                    List.of(debt("D1"), debt("D2")),
                    history,
                    attempt(history),
                    consumer(),
                    null);
        }

        private List<Event> history() {
            List<Event> history = new ArrayList<>(dice.some(14, i -> contact(now)));
            if (dice.once(4)) {
                history.addAll(dice.some(9, i -> call(dice.before(now, 6 * DAY))));
            }
            return history;
        }

        private static Event call(Instant at) {
            return Event.out(at, Channel.PHONE_CALL, Outcome.NO_ANSWER, List.of("D1"))
                    .build();
        }

        private Debt debt(String id) {
            return new Debt(
                    id,
                    dice.of(DebtType.STUDENT_LOAN, DebtType.CREDIT_CARD, DebtType.MORTGAGE),
                    dice.maybe(2, () -> "ACC"),
                    dice.maybe(20, () -> dice.dayAround(now, 3, EAST)),
                    DebtStatus.OPEN,
                    dice.once(5),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Placement.PLACED,
                    null);
        }

        private Attempt attempt(List<Event> history) {
            Channel channel =
                    dice.of(Channel.PHONE_CALL, Channel.PHONE_CALL, Channel.PHONE_CALL, Channel.SMS, Channel.MAIL);
            Instant asked = history.isEmpty() ? now : dice.of(history).at();
            Manner reply = new Manner(false, false, asked, false, false, false);
            return Attempt.of(now, channel, dice.once(4) ? List.of("D1", "D2") : List.of("D1"))
                    .to(dice.once(8) ? Target.SPOUSE : Target.CONSUMER, null)
                    .contactPoint(dice.of("h", "w", null))
                    .manner(dice.of(Manner.ORDINARY, Manner.ORDINARY, Manner.ORDINARY, reply, Manner.ON_INBOUND_CALL))
                    .build();
        }

        private Consumer consumer() {
            return Consumer.at(places())
                    .contactPoints(List.of(point("h", Place.HOME), point("w", Place.WORK)))
                    .regF(new RegFWishes(
                            false,
                            false,
                            dice.once(3) ? dice.some(3, i -> inconvenient()) : List.of(),
                            dice.once(8) ? List.of(dice.of(Place.values())) : List.of(),
                            dice.maybe(8, () -> new Attorney(true, true, !dice.once(3), dice.once(3))),
                            null,
                            dice.once(3) ? dice.some(3, i -> consent()) : List.of(),
                            dice.maybe(12, () -> new Cease("LETTER", true, null, dice.around(now, 3 * DAY))),
                            dice.once(10) ? List.of(dice.of(Channel.PHONE_CALL, Channel.SMS)) : List.of(),
                            dice.maybe(3, () -> dice.dayAround(now, 5, EAST)),
                            dice.maybe(8, this::dispute),
                            null))
                    .build();
        }

        /** Now and then in a state or city with a law of its own. */
        private List<Location> places() {
            return dice.places(PLACES).stream()
                    .map(place -> new Location(place.indicator(), place.zone(), dice.some(1, i -> region())))
                    .toList();
        }

        private String region() {
            return dice.of("MA", "NYC", "WV", "CA");
        }

        private static ContactPoint point(String id, Place place) {
            return new ContactPoint(id, ContactPointType.PHONE, place, Source.CONTRACT, null);
        }

        private Inconvenient inconvenient() {
            return new Inconvenient(
                    dice.once(3) ? List.of(RegFWishes.Day.values()) : List.of(dice.of(RegFWishes.Day.values())),
                    dice.maybe(2, dice::clock),
                    dice.maybe(2, dice::clock),
                    dice.maybe(3, () -> dice.dayAround(now, 12, EAST)),
                    null,
                    dice.maybe(3, () -> dice.around(now, 3 * DAY)),
                    false);
        }

        private Consent consent() {
            return new Consent(
                    dice.of(Consent.Scope.values()),
                    dice.of(Consent.GivenTo.values()),
                    dice.around(now, 10 * DAY),
                    dice.maybe(3, () -> List.of(dice.of("D1", "D2"))),
                    dice.maybe(4, () -> dice.dayAround(now, 3, EAST)),
                    dice.maybe(4, () -> dice.around(now, 3 * DAY)),
                    !dice.once(6));
        }

        private Dispute dispute() {
            return new Dispute(
                    !dice.once(4),
                    "LETTER",
                    true,
                    dice.around(now, 5 * DAY),
                    dice.maybe(2, () -> dice.around(now, 2 * DAY)),
                    dice.of(Dispute.Response.values()),
                    Dispute.Disputant.CONSUMER,
                    dice.once(2),
                    null);
        }

        Event contact(Instant before) {
            Instant at = dice.before(before, dice.once(2) ? DAY : 9 * DAY);
            List<String> debts = dice.of(List.of("D1"), List.of("D1"), List.of("D2"), List.of());
            Channel channel = dice.of(Channel.PHONE_CALL, Channel.PHONE_CALL, Channel.SMS);
            Event.Builder event = dice.once(4)
                    ? Event.in(at, channel, channel == Channel.SMS ? Outcome.RECEIVED : Outcome.CONVERSATION, debts)
                    : Event.out(at, channel, channel == Channel.SMS ? Outcome.SENT : outcome(), debts);
            return event.contactPoint(dice.of("h", "h", "w", null))
                    .to(dice.once(10) ? Target.SPOUSE : Target.CONSUMER, null)
                    .build();
        }

        private Outcome outcome() {
            return dice.once(12) ? Outcome.CONVERSATION : dice.of(Outcome.values());
        }
    }
}
