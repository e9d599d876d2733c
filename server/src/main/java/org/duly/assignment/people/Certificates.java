package org.duly.assignment.people;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.duly.compliance.Gate;
import org.duly.compliance.Verdict;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Collector;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Manner;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.Source;
import org.duly.identity.Member;
import org.duly.identity.Qualification;
import org.duly.identity.Staff;
import org.duly.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Whether exam, undertaking and background of a collector stand today. What is needed is law, so the gate is asked: may
 * he ring on an ordinary morning, with nothing else against it, where an examined colleague may?
 */
@Component
public class Certificates {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final String DEBT = "debt";
    private static final String LENDER = "lender";
    private static final String POINT = "point";

    private final Gate gate;
    private final Staff staff;
    private final Clock clock;

    Certificates(Gate gate, Staff staff, Clock clock) {
        this.gate = gate;
        this.staff = staff;
        this.clock = clock;
    }

    public boolean stand(Member member) {
        LocalDate day = weekday(LocalDate.now(clock));
        Qualification known = staff.qualificationOf(member.id());
        Collector self = new Collector(
                member.id().toString(),
                known.lastExamOn(),
                known.onboardingExamPassed(),
                known.confidentialitySigned(),
                known.backgroundClear());
        return !isRefused(self, day) || isRefused(Collector.examined("colleague", day), day);
    }

    private boolean isRefused(Collector collector, LocalDate day) {
        Instant at = day.atTime(MORNING).atZone(BusinessClock.ZONE).toInstant();
        Facts facts = Facts.of(
                        Jurisdiction.CN,
                        List.of(Lender.of(LENDER, LenderKind.BANK, true)),
                        List.of(Debt.of(DEBT, DebtType.CONSUMER_LOAN, LENDER, true)
                                .overdueDays(60)
                                .build()),
                        Attempt.of(at, Channel.PHONE_CALL, List.of(DEBT))
                                .manner(Manner.ORDINARY)
                                .message(Message.mentioning(true, true, true))
                                .contactPoint(POINT)
                                .build(),
                        Consumer.at(List.of(Location.address(BusinessClock.ZONE)))
                                .contactPoints(List.of(ContactPoint.of(POINT, ContactPointType.PHONE, Source.CONTRACT)))
                                .build())
                .withCollector(collector);
        return switch (gate.decide(facts)) {
            case Verdict.Allowed _ -> false;
            case Verdict.NotCovered _ -> false;
            case Verdict.Refused _ -> true;
        };
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
