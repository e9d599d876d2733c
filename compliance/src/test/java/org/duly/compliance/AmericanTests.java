package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.RegFWishes;
import org.duly.compliance.facts.RegFWishes.Consent;
import org.duly.compliance.facts.RegFWishes.Inconvenient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a refusal under United States law ends: never before the act is allowed, never past an instant at which it is. */
class AmericanTests {
    private static final Gate GATE = new Gate(Packs.load());
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void waitsWithTheEighthCallUntilTheFirstHasLeftTheWindowAndTheMorningHasCome() {
        List<Event> calls = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> called("2026-04-0" + day + "T10:00:00-04:00", Outcome.NO_ANSWER))
                .toList();
        assertNext(calls, RegFWishes.NONE, "2026-04-07T15:00:00-04:00", "2026-04-08T08:00:01-04:00");
    }

    @Test
    void waitsAfterATalkOnFridayUntilTheNextFriday() {
        List<Event> talk = List.of(called("2026-08-14T10:00:00-04:00", Outcome.CONVERSATION));
        assertNext(talk, RegFWishes.NONE, "2026-08-17T11:00:00-04:00", "2026-08-21T08:00:01-04:00");
    }

    @Test
    void doesNotPassOverTheDayForWhichThePersonHasConsented() {
        List<Event> talk = List.of(called("2026-04-03T10:00:00-04:00", Outcome.CONVERSATION));
        RegFWishes wishes = wishes(List.of(), consent("2026-04-03T10:00:00-04:00", "2026-04-06"));
        assertNext(talk, wishes, "2026-04-04T11:00:00-04:00", "2026-04-06T08:00:01-04:00");
    }

    @Test
    void waitsOutADayThatIsInconvenientFromMidnightToMidnight() {
        Inconvenient friday = new Inconvenient(List.of(RegFWishes.Day.FRI), null, null, null, null, null, false);
        RegFWishes wishes = wishes(List.of(friday), null);
        assertNext(List.of(), wishes, "2026-04-17T14:00:00-04:00", "2026-04-18T08:00:01-04:00");
    }

    @Test
    void waitsForTheMorningOnTheDayTheClocksGoForward() {
        assertNext(List.of(), RegFWishes.NONE, "2026-03-07T21:00:00-05:00", "2026-03-08T08:00:01-04:00");
    }

    /** Every hour of four hundred days, in three zones, must not be asked one by one. */
    @Test
    @Timeout(20)
    void saysNeverAtOnceWhileNoHourOfAnyDaySuits() {
        Inconvenient always = new Inconvenient(List.of(RegFWishes.Day.values()), null, null, null, null, null, false);
        Inconvenient fridays = new Inconvenient(
                List.of(RegFWishes.Day.FRI), null, LocalTime.of(20, 29), LocalDate.of(2026, 3, 12), null, null, false);
        Facts facts = facts(List.of(), wishes(List.of(fridays, always), null), instant("2026-03-08T08:01:00-04:00"));
        Consumer somewhere = Consumer.at(Stream.of("Pacific/Honolulu", "America/New_York", "America/Chicago")
                        .map(zone -> Location.address(ZoneId.of(zone)))
                        .toList())
                .regF(facts.consumer().regF())
                .build();
        Verdict verdict = GATE.decide(Facts.of(Jurisdiction.US, List.of(), facts.debts(), facts.attempt(), somewhere));
        assertThat(verdict)
                .asInstanceOf(type(Verdict.Refused.class))
                .extracting(Verdict.Refused::nextAllowedAt)
                .isNull();
    }

    private static void assertNext(List<Event> history, RegFWishes wishes, String at, String next) {
        Facts facts = facts(history, wishes, instant(at));
        assertThat(GATE.decide(facts))
                .asInstanceOf(type(Verdict.Refused.class))
                .extracting(Verdict.Refused::nextAllowedAt)
                .isEqualTo(instant(next));
        assertThat(GATE.decide(facts.at(instant(next)))).isInstanceOf(Verdict.Allowed.class);
        assertThat(GATE.decide(facts.at(instant(next).minusSeconds(1)))).isInstanceOf(Verdict.Refused.class);
    }

    private static Facts facts(List<Event> history, RegFWishes wishes, Instant at) {
        Debt debt = Debt.of("D1", DebtType.CREDIT_CARD, "L", false).build();
        Attempt call = Attempt.of(at, Channel.PHONE_CALL, List.of("D1")).build();
        Consumer consumer =
                Consumer.at(List.of(Location.address(NEW_YORK))).regF(wishes).build();
        return Facts.of(Jurisdiction.US, List.of(), List.of(debt), call, consumer)
                .withHistory(history);
    }

    private static Event called(String at, Outcome outcome) {
        return Event.out(instant(at), Channel.PHONE_CALL, outcome, List.of("D1"))
                .build();
    }

    private static Consent consent(String at, String onlyOn) {
        return new Consent(
                Consent.Scope.ADDITIONAL_CALLS,
                Consent.GivenTo.DIRECT,
                instant(at),
                null,
                LocalDate.parse(onlyOn),
                null,
                true);
    }

    private static RegFWishes wishes(List<Inconvenient> inconvenient, @Nullable Consent consent) {
        List<Consent> consents = consent == null ? List.of() : List.of(consent);
        return new RegFWishes(
                false, false, inconvenient, List.of(), null, null, consents, null, List.of(), null, null, null);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
