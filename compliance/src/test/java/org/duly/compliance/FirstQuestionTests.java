package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Location;
import org.junit.jupiter.api.Test;

/** The worked example of the published javadoc: it shows what it says it shows. */
class FirstQuestionTests {
    @Test
    void allowsTheCallByDay() {
        assertThat(answer(Instant.parse("2026-11-21T02:00:00Z"))).isEqualTo("call before 2026-11-21T02:02:00Z");
    }

    @Test
    void refusesTheCallLateInTheEveningAndSaysWhenItMayBeMade() {
        assertThat(answer(Instant.parse("2026-11-21T14:30:00Z")))
                .contains("cn-cba-hours, CBA guideline 2026-01-30: 22:30 is outside the permitted hours")
                .contains("again at 2026-11-22T00:00:00Z");
    }

    @Test
    void coversNoDayBeforeTheLaw() {
        assertThat(answer(Instant.parse("1990-01-01T02:00:00Z"))).startsWith("do not call: no rule pack covers");
    }

    // @start region="ask"
    /** May this borrower be called at this instant, under Chinese law? */
    private static String answer(Instant at) {
        Gate gate = new Gate(Packs.load()); // once for a program; it never changes and threads may share it
        Facts facts = Facts.of(
                Jurisdiction.CN,
                List.of(Lender.of("bank", LenderKind.BANK, true)),
                List.of(Debt.of("loan", DebtType.CONSUMER_LOAN, "bank", true).build()),
                Attempt.of(at, Channel.PHONE_CALL, List.of("loan")).build(),
                Consumer.at(List.of(Location.address(ZoneId.of("Asia/Shanghai"))))
                        .build());
        return switch (gate.decide(facts)) {
            case Verdict.Allowed allowed -> "call before " + allowed.clearance().expiresAt();
            case Verdict.Refused refused -> {
                Ground first = refused.grounds().getFirst();
                yield first.ruleId() + ", " + first.citation() + ": "
                        + first.reason().en() + "; again at " + refused.nextAllowedAt();
            }
            case Verdict.NotCovered notCovered ->
                "do not call: " + notCovered.why().en();
        };
    }
    // @end
}
