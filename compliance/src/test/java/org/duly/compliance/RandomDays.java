package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.AgreedLimit;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.LimitUnit;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Profile;
import org.duly.compliance.facts.Source;

/** Made-up days of calls, one for each seed: any hour, place, profile, agreement and history. */
final class RandomDays {
    private static final List<String> PLACES =
            List.of("Asia/Shanghai", "Asia/Urumqi", "Europe/London", "America/New_York", "Australia/Lord_Howe");
    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.NO_ANSWER,
            Outcome.BUSY,
            Outcome.CONVERSATION,
            Outcome.NOTICE_PLAYED,
            Outcome.ANSWERED_DROPPED_NO_CONVERSATION);
    private static final Instant FIRST =
            LocalDate.of(2026, 10, 20).atStartOfDay(Scenes.SHANGHAI).toInstant();
    private static final int SECONDS = 20 * 24 * 3600;

    private final Random random;
    private final Instant now;

    private RandomDays(long seed) {
        this.random = new Random(seed);
        this.now = FIRST.plusSeconds(random.nextInt(SECONDS));
    }

    /** A call to the debtor. */
    static Facts of(long seed) {
        return new RandomDays(seed).facts();
    }

    /** A further call before the one that is asked about. */
    static Event anotherCall(long seed, Facts facts) {
        RandomDays days = new RandomDays(seed);
        return days.call(facts.attempt().at());
    }

    private Facts facts() {
        Attempt attempt = Attempt.of(now, random.nextInt(4) == 0 ? Channel.SMS : Channel.PHONE_CALL, List.of("D1"))
                .contactPoint("a")
                .build();
        return Scenes.facts(Scenes.LOAN, attempt, debtor())
                .withProfile(random.nextInt(4) == 0 ? Profile.STRICT : Profile.DEFAULT)
                .withHistory(history());
    }

    private Consumer debtor() {
        List<Location> places = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> Location.address(ZoneId.of(PLACES.get(random.nextInt(PLACES.size())))))
                .toList();
        return Consumer.at(places)
                .contactPoints(List.of(ContactPoint.of("a", ContactPointType.PHONE, Source.CONTRACT)))
                .agreedHours(random.nextInt(3) == 0 ? List.of(agreed()) : List.of())
                .agreedLimits(random.nextInt(5) == 0 ? List.of(limit()) : List.of())
                .build();
    }

    private AgreedHours agreed() {
        LocalDate today = LocalDate.ofInstant(now, Scenes.SHANGHAI);
        return new AgreedHours(
                random.nextBoolean() ? AgreedHours.Kind.AGREEMENT : AgreedHours.Kind.CALLBACK,
                LocalTime.of(random.nextInt(24), 0),
                LocalTime.of(random.nextInt(24), 30),
                null,
                now.minusSeconds(random.nextInt(SECONDS)),
                null,
                random.nextInt(3) == 0 ? today : null,
                random.nextInt(3) == 0 ? today.plusDays(random.nextInt(3)) : null,
                random.nextInt(4) == 0 ? now.plusSeconds(random.nextInt(100_000) - 50_000) : null);
    }

    private AgreedLimit limit() {
        return new AgreedLimit(
                LimitUnit.CONNECTED_CALLS, 1 + random.nextInt(5), now.minusSeconds(random.nextInt(SECONDS)), null);
    }

    private List<Event> history() {
        List<Event> history = new ArrayList<>();
        int calls = random.nextInt(14);
        for (int i = 0; i < calls; i++) {
            history.add(call(now));
        }
        return history;
    }

    private Event call(Instant before) {
        Instant at = before.minusSeconds(random.nextInt(36 * 3600));
        Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        Direction direction = random.nextInt(5) == 0 ? Direction.IN : Direction.OUT;
        Event.Builder event = direction == Direction.OUT
                ? Event.out(at, Channel.PHONE_CALL, outcome, List.of("D1"))
                : Event.in(at, Channel.PHONE_CALL, Outcome.CONVERSATION, List.of("D1"));
        return event.contactPoint(random.nextInt(3) == 0 ? "b" : "a").build();
    }
}
