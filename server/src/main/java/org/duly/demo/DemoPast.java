package org.duly.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.duly.arrangement.Promises;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.UserId;
import org.duly.portfolio.Portfolios;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lives through one past day of the agency: judgement in the morning, calls through the day, money in the evening. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
class DemoPast {

    private static final LocalTime JUDGED = LocalTime.of(8, 1);
    private static final LocalTime FIRST_CALL = LocalTime.of(9, 0);
    private static final LocalTime OFFICE = LocalTime.of(17, 30);
    private static final LocalTime MONEY = LocalTime.of(19, 30);
    /** On Sundays the agency works a third of a day. */
    private static final int SHORT_SHIFT = 3;

    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(15);

    private final DemoClock clock;
    private final DemoCalls calls;
    private final DemoHouse house;
    private final DemoMoney money;
    private final Promises promises;
    private final Portfolios portfolios;
    private final Staff staff;
    private final Acting acting;

    DemoPast(
            DemoClock clock,
            DemoCalls calls,
            DemoHouse house,
            DemoMoney money,
            Promises promises,
            Portfolios portfolios,
            Staff staff,
            Acting acting) {
        this.clock = clock;
        this.calls = calls;
        this.house = house;
        this.money = money;
        this.promises = promises;
        this.portfolios = portfolios;
        this.staff = staff;
        this.acting = acting;
    }

    /** Lives through {@code day}; no moment after {@code end} is touched. */
    void live(LocalDate day, Instant end, int callsPerCollector) {
        Random chance = new Random(day.toEpochDay());
        List<Member> collectors = acting.as(Actor.system("demo"), this::atWork);
        if (reach(day, JUDGED, end)) {
            acting.as(Actor.system("promises"), promises::judgeDue);
        }
        int rounds = isRestDay(day) ? callsPerCollector / SHORT_SHIFT : callsPerCollector;
        for (int round = 0; round < rounds; round++) {
            callRound(day, end, round, collectors, chance);
        }
        if (!isRestDay(day) && reach(day, OFFICE, end)) {
            acting.as(staff.withRole(Role.LEADER).getFirst().actor(), () -> house.decide(chance));
        }
        if (reach(day, MONEY, end)) {
            collect(day, collectors, chance);
        }
    }

    /** Those who work Chinese cases: for the US no pack is loaded, so nobody there may be called. */
    private List<Member> atWork() {
        return portfolios
                .creditorByCode("HSB")
                .map(bank -> staff.withRole(Role.COLLECTOR).stream()
                        .filter(member -> member.scope().covers(bank.id()))
                        .toList())
                .orElse(List.of());
    }

    private void callRound(LocalDate day, Instant end, int round, List<Member> collectors, Random chance) {
        Instant start = at(day, FIRST_CALL).plus(BETWEEN_CALLS.multipliedBy(round));
        for (int desk = 0; desk < collectors.size(); desk++) {
            Instant begun = start.plus(Duration.ofMinutes(4L * desk));
            if (begun.isBefore(end)) {
                clock.livingAt(begun);
                Member collector = collectors.get(desk);
                acting.as(collector.actor(), () -> calls.workNext(collector.id(), chance));
            }
        }
    }

    private void collect(LocalDate day, List<Member> collectors, Random chance) {
        List<UserId> holders = collectors.stream().map(Member::id).toList();
        Member finance = staff.withRole(Role.FINANCE).getFirst();
        acting.as(finance.actor(), () -> {
            money.promised(day, holders, chance);
            money.unasked(day, chance);
        });
    }

    private boolean reach(LocalDate day, LocalTime time, Instant end) {
        Instant instant = at(day, time);
        if (instant.isAfter(end)) {
            return false;
        }
        clock.livingAt(instant);
        return true;
    }

    private static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
