package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.duly.compliance.Scenes.at;
import static org.duly.compliance.Scenes.call;
import static org.duly.compliance.Scenes.called;
import static org.duly.compliance.Scenes.debtor;
import static org.duly.compliance.Scenes.facts;
import static org.duly.compliance.Scenes.refusing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Collector;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Manner;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Placement;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Recording;
import org.duly.compliance.facts.Relatedness;
import org.duly.compliance.facts.Relation;
import org.duly.compliance.facts.Source;
import org.duly.compliance.facts.Target;
import org.junit.jupiter.api.Test;

/** What the gate answers to one act, and what it hands over with a yes. */
class GateTests {
    private static final Gate GATE = new Gate(Packs.load());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void allowsACallInTheMorningAndHandsOverAClearance() {
        Verdict verdict = GATE.decide(facts(call("10:00:00").build()));
        assertThat(verdict).asInstanceOf(type(Verdict.Allowed.class)).satisfies(allowed -> {
            assertThat(allowed.clearance().contactPoint()).isEqualTo("a");
            assertThat(allowed.clearance().expiresAt()).isEqualTo(at("10:02:00"));
            assertThat(allowed.clearance().receiptHash())
                    .isEqualTo(allowed.receipt().hash());
        });
    }

    @Test
    void givesEveryClearanceATokenOfItsOwn() {
        Facts facts = facts(call("10:00:00").build());
        assertThat(clearance(facts).token()).isNotEqualTo(clearance(facts).token());
    }

    @Test
    void endsAClearanceWhenTheHoursEnd() {
        Clearance clearance = clearance(facts(call("21:59:30").build()));
        assertThat(clearance.expiresAt()).isEqualTo(at("22:00:00"));
        assertThat(clearance.coversStartAt(at("21:59:59"))).isTrue();
        assertThat(clearance.coversStartAt(at("22:00:00"))).isFalse();
    }

    @Test
    void refusesACallAtTenInTheEveningUntilEightInTheMorning() {
        Verdict.Refused refused = refused(facts(call("22:00:00").build()));
        assertThat(refusing(refused)).contains("cn-hours-default-window", "cn-cba-hours");
        assertThat(refused.nextAllowedAt())
                .isEqualTo(OffsetDateTime.parse("2026-11-22T08:00:00+08:00").toInstant());
    }

    @Test
    void refusesAFourthAnsweredCallUntilTheNextMorning() {
        Facts facts = facts(call("17:00:00").build())
                .withHistory(List.of(
                        called("09:00:00", Outcome.CONVERSATION),
                        called("11:00:00", Outcome.NOTICE_PLAYED),
                        called("13:00:00", Outcome.ANSWERED_DROPPED_NO_CONVERSATION)));
        Verdict.Refused refused = refused(facts);
        assertThat(refusing(refused)).containsExactly("cn-freq-interactive-voice");
        assertThat(refused.grounds().getFirst().counts())
                .containsEntry("count", "3")
                .containsEntry("limit", "3");
        assertThat(refused.nextAllowedAt())
                .isEqualTo(OffsetDateTime.parse("2026-11-22T08:00:00+08:00").toInstant());
    }

    @Test
    void saysNeverWhereNoWaitHelps() {
        Person friend = Person.contact("P", Relation.FRIEND, Relatedness.UNRELATED, Source.CONTRACT, at("09:00:00"));
        Facts facts = facts(
                Scenes.LOAN,
                call("22:30:00")
                        .to(Target.CONTACT_PERSON, "P")
                        .purpose(Purpose.RELAY_MESSAGE)
                        .build(),
                debtor().persons(List.of(friend)).build());
        assertThat(refusing(refused(facts))).contains("cn-contact-stop", "cn-hours-default-window");
        assertThat(refused(facts).nextAllowedAt()).isNull();
    }

    @Test
    void waitsForTheDayAfterTheThirdFailedDialBeforeAFriendIsAsked() {
        Person friend = Person.contact("P", Relation.FRIEND, Relatedness.UNRELATED, Source.CONTRACT, null);
        Facts facts = facts(
                        Scenes.LOAN,
                        call("17:00:00")
                                .to(Target.CONTACT_PERSON, "P")
                                .purpose(Purpose.RELAY_MESSAGE)
                                .build(),
                        debtor().persons(List.of(friend)).build())
                .withHistory(List.of(
                        called("09:00:00", Outcome.NO_ANSWER),
                        called("11:00:00", Outcome.BUSY),
                        called("13:00:00", Outcome.NO_ANSWER)));
        assertThat(refused(facts).nextAllowedAt())
                .isEqualTo(OffsetDateTime.parse("2026-11-22T08:00:00+08:00").toInstant());
    }

    @Test
    void letsTheCollectorTalkWhenTheDebtorCallsAtNight() {
        assertThat(refusing(GATE.decide(
                        facts(call("23:00:00").manner(Manner.ON_INBOUND_CALL).build()))))
                .isEmpty();
    }

    @Test
    void refusesARecalledDebt() {
        Debt recalled = Debt.of("D1", DebtType.CONSUMER_LOAN, "B", true)
                .placement(Placement.RECALLED)
                .build();
        Facts facts = facts(recalled, call("10:00:00").build(), debtor().build());
        assertThat(refusing(GATE.decide(facts))).containsExactly("duly-recalled");
        assertThat(refusing(new Gate(Packs.load().withoutHouse()).decide(facts)))
                .isEmpty();
    }

    @Test
    void refusesAnUnrecordedLine() {
        Facts facts = facts(call("10:00:00").recording(Recording.ofLine(false)).build());
        assertThat(refusing(GATE.decide(facts))).containsExactly("cn-cba-call-recorded", "cn-record-complete");
    }

    @Test
    void refusesACollectorWhoseExamIsTooOld() {
        Facts facts = facts(call("10:00:00").build())
                .withCollector(Collector.examined("K", DAY.minusMonths(12).minusDays(1)));
        assertThat(refusing(GATE.decide(facts))).containsExactly("cn-staff-annual");
    }

    @Test
    void doesNotCoverALawWithoutAPack() {
        Facts facts = Facts.of(
                Jurisdiction.US,
                List.of(),
                List.of(Debt.of("D1", DebtType.MEDICAL, "L", false).build()),
                call("10:00:00").build(),
                debtor().build());
        assertThat(new Gate(Packs.of(Map.of())).decide(facts)).isInstanceOf(Verdict.NotCovered.class);
    }

    @Test
    void doesNotCoverADayBeforeEveryPack() {
        Facts facts = facts(call("10:00:00").build())
                .at(OffsetDateTime.parse("1990-01-01T10:00:00+08:00").toInstant());
        assertThat(GATE.decide(facts)).isInstanceOf(Verdict.NotCovered.class);
    }

    @Test
    void judgesACallAboutTwoDebtsByTheStricter() {
        Debt card = Debt.of("D2", DebtType.CREDIT_CARD, "B", false)
                .placement(Placement.RECALLED)
                .build();
        Consumer debtor = debtor().build();
        Facts facts = Facts.of(
                Jurisdiction.CN,
                List.of(Scenes.BANK),
                List.of(Scenes.LOAN, card),
                Attempt.of(at("10:00:00"), Channel.PHONE_CALL, List.of("D1", "D2"))
                        .build(),
                debtor);
        assertThat(refusing(GATE.decide(facts))).containsExactly("duly-recalled");
    }

    @Test
    void givesNumbersOfLawWithTheirPlace() {
        assertThat(GATE.parameter("cn", "payment_order.pivot_days", DAY)).hasValueSatisfying(value -> {
            assertThat(value.asInt()).isEqualTo(91);
            assertThat(value.cite()).contains("art 57");
        });
        assertThat(GATE.parameter("cn", "payment_order.default", DAY)
                        .orElseThrow()
                        .asWords())
                .containsExactly("costs", "interest", "principal");
        assertThat(GATE.parameter("cn", "payment_order.default", LocalDate.of(2020, 12, 31)))
                .isEmpty();
    }

    @Test
    void refusesFactsThatNameAnUnknownLender() {
        Debt stray = Debt.of("D1", DebtType.CONSUMER_LOAN, "X", true).build();
        assertThatThrownBy(() -> facts(stray, call("10:00:00").build(), debtor().build()))
                .hasMessageContaining("debts.lender names X");
    }

    private static Clearance clearance(Facts facts) {
        return ((Verdict.Allowed) GATE.decide(facts)).clearance();
    }

    private static Verdict.Refused refused(Facts facts) {
        return (Verdict.Refused) GATE.decide(facts);
    }
}
