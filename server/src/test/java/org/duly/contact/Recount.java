package org.duly.contact;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duly.FactRecorder;
import org.duly.compliance.Gate;
import org.duly.contact.events.ContactLogged;
import org.duly.contact.events.ContactReleased;
import org.duly.contact.events.ContactReserved;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;

/** Counts again, from the facts that were told and not from the tables that decided. */
final class Recount {

    private static final Set<ResultCode> IN_VAIN = EnumSet.of(ResultCode.NO_ANSWER, ResultCode.BUSY);

    /** How an attempt stands in the end. */
    record End(UUID attempt, String state) {}

    /** A call that was made: to whom, on which number, on which day; no code while nobody told what came of it. */
    private record Made(String person, String point, LocalDate day, String code) {}

    private final List<ContactReserved> reserved;
    private final Map<UUID, String> states;
    private final Map<UUID, List<String>> codes;
    private final Map<UUID, Long> released;
    private final Map<CaseId, String> persons;
    private final Map<UUID, String> numbers;
    private final Gate gate;

    Recount(List<Crowd.File> files, FactRecorder facts, Gate gate, List<End> ends) {
        this.gate = gate;
        this.persons = new HashMap<>();
        this.numbers = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String person = "debtor " + i / 2;
            persons.put(files.get(i).id(), person);
            numbers.put(files.get(i).points().get(0).value(), person + ", first number");
            numbers.put(files.get(i).points().get(1).value(), person + ", second number");
        }
        this.reserved = facts.of(ContactReserved.class).stream()
                .filter(fact -> persons.containsKey(fact.caseId()))
                .toList();
        this.states = ends.stream().collect(toMap(End::attempt, End::state));
        this.codes = facts.of(ContactLogged.class).stream()
                .collect(groupingBy(fact -> fact.attempt().value(), mapping(ContactLogged::code, toList())));
        this.released = facts.of(ContactReleased.class).stream()
                .collect(groupingBy(fact -> fact.attempt().value(), counting()));
    }

    int reservations() {
        return reserved.size();
    }

    /** Days on which somebody was reached, or a number rung in vain, more often than the law permits. */
    List<String> capsExceeded() {
        List<Made> made = reserved.stream()
                .filter(fact -> List.of("LOGGED", "DIALLED").contains(state(fact)))
                .map(this::made)
                .toList();
        List<String> exceeded = new ArrayList<>();
        exceeded.addAll(above(
                limit("gbt.calls_per_day"),
                made.stream()
                        .filter(call -> !IN_VAIN.contains(code(call)))
                        .collect(groupingBy(call -> call.person() + " reached on " + call.day(), counting()))));
        exceeded.addAll(above(
                limit("cba.dials_per_number"),
                made.stream()
                        .filter(call -> code(call) == null || IN_VAIN.contains(code(call)))
                        .collect(groupingBy(call -> call.point() + " in vain on " + call.day(), counting()))));
        return exceeded;
    }

    /** Attempts that did not end as exactly one of: made, given back, run out. */
    List<String> notEndedOnce() {
        return reserved.stream()
                .filter(fact -> !endedOnce(fact.attempt().value(), state(fact)))
                .map(fact -> fact + " is " + state(fact))
                .toList();
    }

    private boolean endedOnce(UUID attempt, String state) {
        int logged = codes.getOrDefault(attempt, List.of()).size();
        long given = released.getOrDefault(attempt, 0L);
        return switch (state) {
            case "LOGGED" -> logged == 1 && given == 0;
            case "DIALLED" -> logged == 0 && given == 0;
            case "RELEASED", "EXPIRED" -> logged == 0 && given == 1;
            default -> false;
        };
    }

    private String state(ContactReserved fact) {
        return states.getOrDefault(fact.attempt().value(), "nowhere");
    }

    private Made made(ContactReserved fact) {
        return new Made(
                persons.get(fact.caseId()),
                numbers.get(fact.point().value()),
                LocalDate.ofInstant(fact.at(), BusinessClock.ZONE),
                codes.getOrDefault(fact.attempt().value(), List.of("")).getFirst());
    }

    private static ResultCode code(Made call) {
        return call.code().isEmpty() ? null : ResultCode.valueOf(call.code());
    }

    private int limit(String parameter) {
        return gate.parameter("CN", parameter, LocalDate.of(2026, 11, 18))
                .orElseThrow()
                .asInt();
    }

    private static List<String> above(int limit, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > limit)
                .map(count -> count.getKey() + ": " + count.getValue() + " of " + limit)
                .toList();
    }
}
