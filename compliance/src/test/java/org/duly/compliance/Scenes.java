package org.duly.compliance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.AttemptBuilder;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ConsumerBuilder;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Source;

/** A bank, one online consumer loan and a debtor in Shanghai, from which each test departs in what it is about. */
final class Scenes {
    static final Lender BANK = Lender.of("B", LenderKind.BANK, true);
    static final Debt LOAN = Debt.of("D1", DebtType.CONSUMER_LOAN, "B", true).build();
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Scenes() {}

    static Instant at(String clock) {
        return OffsetDateTime.parse("2026-11-21T" + clock + "+08:00").toInstant();
    }

    static AttemptBuilder call(String clock) {
        return Attempt.of(at(clock), Channel.PHONE_CALL, List.of("D1")).contactPoint("a");
    }

    static ConsumerBuilder debtor() {
        return Consumer.at(List.of(Location.address(SHANGHAI)))
                .contactPoints(List.of(ContactPoint.of("a", ContactPointType.PHONE, Source.CONTRACT)));
    }

    static Facts facts(Attempt attempt) {
        return facts(LOAN, attempt, debtor().build());
    }

    static Facts facts(Debt debt, Attempt attempt, Consumer consumer) {
        return Facts.of(Jurisdiction.CN, List.of(BANK), List.of(debt), attempt, consumer);
    }

    static Event called(String clock, Outcome outcome) {
        return Event.out(at(clock), Channel.PHONE_CALL, outcome, List.of("D1"))
                .contactPoint("a")
                .build();
    }

    static List<String> refusing(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> List.of();
            case Verdict.Refused refused ->
                refused.grounds().stream().map(Ground::ruleId).toList();
            case Verdict.NotCovered notCovered -> List.of("not covered");
        };
    }
}
