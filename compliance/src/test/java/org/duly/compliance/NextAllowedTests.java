package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.Scenes.at;
import static org.duly.compliance.Scenes.call;
import static org.duly.compliance.Scenes.debtor;
import static org.duly.compliance.Scenes.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.AgreedLimit;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.LimitUnit;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Plan;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Relatedness;
import org.duly.compliance.facts.Relation;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The next permitted instant is searched: whatever ends a refusal ends it, and nothing is taken for permission. */
class NextAllowedTests {
    private static final Gate GATE = new Gate(Packs.load());
    private static final Gate TINY = new Gate(Packs.of(Map.of("tiny.yaml", """
            pack: cn-tiny
            format: 1
            version: "1"
            title: {zh: 小, en: Tiny}
            jurisdiction: CN
            force: rule
            legal_time: Asia/Shanghai
            in_force: {from: 2020-01-01, to: 2030-12-31}
            checked: {on: 2026-11-22, against: text, by: [desk]}
            provisions: [cn-tiny-nobody, cn-tiny-volunteer]
            rules:
              - id: cn-tiny-nobody
                cite: "art 1"
                evidence: SEEN
                asks: contact
                when: [to_third_person]
                reason: {zh: 不得联系, en: nobody else}
            exceptions:
              - id: cn-tiny-volunteer
                exception_to: [cn-tiny-nobody]
                cite: "art 2"
                evidence: SEEN
                asks: contact
                when: [answers_volunteer]
            case_base:
              jurisdiction: CN
              lenders: [{id: B, kind: BANK, cba_member: true}]
              debts: [{id: D1, type: CONSUMER_LOAN, lender: B, online: true}]
              history: []
              attempt: {at: "2026-11-21T10:00:00+08:00", channel: PHONE_CALL, target: CONTACT_PERSON, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: Asia/Shanghai}]}
            cases:
              - {denies: cn-tiny-nobody, name: a friend, given: {}}
              - {permits: cn-tiny-nobody, name: the debtor, given: {attempt: {target: CONSUMER}}}
              - {excepts: cn-tiny-volunteer, name: a friend who offered, given: {attempt: {person: P,
                  purpose: REPAYMENT_INFORMATION}, consumer: {persons: [{id: P, relation: FRIEND,
                  volunteered: {at: "2026-11-21T10:00:00+08:00", logged: true}}]}}}
              - {short_of: cn-tiny-volunteer, name: one whose offer was not logged, given: {attempt: {person: P,
                  purpose: REPAYMENT_INFORMATION}, consumer: {persons: [{id: P, relation: FRIEND,
                  volunteered: {at: "2026-11-21T10:00:00+08:00", logged: false}}]}}}
            """.getBytes(StandardCharsets.UTF_8))));

    @Test
    void findsTheBeginningOfAnExceptionToARuleThatNeverEnds() {
        assertThat(next(TINY, toVolunteer("10:00:00", "11:30:00"))).isEqualTo(at("11:30:00"));
    }

    @Test
    void findsNothingWhereNoExceptionEverBegins() {
        Facts facts = toVolunteer("10:00:00", "09:00:00");

        assertThat(next(TINY, facts.withAttempt(withPurpose(facts.attempt(), Purpose.RELAY_MESSAGE))))
                .isNull();
    }

    @Test
    void takesTheEndOfAllLawForNoPermission() {
        Facts facts = toVolunteer("10:00:00", "09:00:00");
        Instant lastDay = Instant.parse("2030-12-31T02:00:00Z");
        Facts onTheLastDay = facts.withAttempt(withPurpose(facts.attempt(), Purpose.RELAY_MESSAGE))
                .at(lastDay);

        assertThat(TINY.decide(onTheLastDay)).isInstanceOf(Verdict.Refused.class);
        assertThat(next(TINY, onTheLastDay)).isNull();
    }

    @Test
    void waitsForTheDayAfterAMissedInstalment() {
        Plan missedToday = new Plan(12, at("09:00:00"), Plan.State.BREACHED, LocalDate.of(2026, 11, 21), null);
        Debt card =
                Debt.of("D1", DebtType.CREDIT_CARD, "B", true).plan(missedToday).build();

        assertThat(next(GATE, facts(card, call("10:00:00").build(), debtor().build())))
                .isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    }

    @Test
    void waitsUntilAnAgreementOnNoCallsIsWithdrawn() {
        AgreedLimit none =
                new AgreedLimit(LimitUnit.CONNECTED_CALLS, 0, at("08:00:00"), Instant.parse("2026-11-25T07:00:00Z"));
        Consumer debtor = debtor().agreedLimits(List.of(none)).build();

        assertThat(next(GATE, facts(Scenes.LOAN, call("10:00:00").build(), debtor)))
                .isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
    }

    @Test
    void saysNeverWhileAnAgreementOnNoCallsStands() {
        AgreedLimit none = new AgreedLimit(LimitUnit.CONNECTED_CALLS, 0, at("08:00:00"), null);
        Consumer debtor = debtor().agreedLimits(List.of(none)).build();

        assertThat(next(GATE, facts(Scenes.LOAN, call("10:00:00").build(), debtor)))
                .isNull();
    }

    @Test
    void endsAClearanceWhereTheDebtorsHoursShutForAMinute() {
        Consumer debtor = debtor().agreedHours(List.of(callBack("22:30", "23:00"), callBack("23:01", "23:30")))
                .build();

        Verdict verdict = GATE.decide(facts(Scenes.LOAN, call("22:59:30").build(), debtor));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        allowed -> assertThat(allowed.clearance().expiresAt()).isEqualTo(at("23:00:00")));
    }

    private static @Nullable Instant next(Gate gate, Facts facts) {
        return gate.decide(facts).receipt().nextAllowedAt();
    }

    private static AgreedHours callBack(String from, String to) {
        return new AgreedHours(
                AgreedHours.Kind.CALLBACK,
                LocalTime.parse(from),
                LocalTime.parse(to),
                null,
                at("08:00:00"),
                null,
                null,
                null,
                null);
    }

    private static Facts toVolunteer(String clock, String offeredAt) {
        Person friend = new Person(
                "P",
                Relation.FRIEND,
                Relatedness.UNRELATED,
                true,
                Source.CONTRACT,
                null,
                new Person.Volunteered(at(offeredAt), true),
                null,
                null,
                false,
                null);
        Attempt attempt = Attempt.of(at(clock), Channel.PHONE_CALL, List.of("D1"))
                .to(Target.CONTACT_PERSON, "P")
                .purpose(Purpose.REPAYMENT_INFORMATION)
                .build();
        Consumer debtor = Consumer.at(List.of(Location.address(Scenes.SHANGHAI)))
                .persons(List.of(friend))
                .build();
        return facts(Scenes.LOAN, attempt, debtor);
    }

    private static Attempt withPurpose(Attempt attempt, Purpose purpose) {
        return Attempt.of(attempt.at(), attempt.channel(), attempt.debts())
                .to(attempt.target(), attempt.person())
                .purpose(purpose)
                .build();
    }
}
