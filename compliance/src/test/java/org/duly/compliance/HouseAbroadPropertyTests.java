package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duly.compliance.facts.Facts;
import org.junit.jupiter.api.Test;

/** What a firm adds of its own to American or British law: a lower number or an earlier hour never permits more. */
class HouseAbroadPropertyTests {
    private static final String HEAD = """
            pack: house-%1$s
            format: 1
            version: "1"
            title: {zh: 公司规定, en: House}
            jurisdiction: %2$s
            force: house
            legal_time: %3$s
            in_force: {from: 2025-07-01}
            checked: {on: 2026-11-25, against: a decision of the house, by: [compliance]}
            provisions: [house-%1$s-limit]
            """;
    private static final String AMERICAN = HEAD.formatted("us", "US", "consumer") + """
            parameters:
              house.calls:
                meaning: calls to one person in so many days that the house allows itself
                unit: calls
                values: [{from: 2025-07-01, value: "%d", cite: a decision of the house}]
              house.days:
                meaning: length of the window
                unit: days
                values: [{from: 2025-07-01, value: "7", cite: a decision of the house}]
            rules:
              - id: house-us-limit
                cite: a decision of the house
                evidence: HOUSE
                asks: [PHONE_CALL]
                unless: [on_inbound_call]
                check: {rolling_count: {counted: placed_calls, per: person, limit: house.calls, days: house.days,
                  consent_days: house.days}}
                reason: {zh: "{count}", en: "{count} calls since {from}"}
            case_base:
              jurisdiction: US
              debts: [{id: D1, type: CREDIT_CARD}]
              history: [%s]
              attempt: {at: "2026-11-18T15:00:00-05:00", channel: PHONE_CALL, target: CONSUMER, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: America/New_York}]}
            cases:
              - {denies: house-us-limit, name: one more}
              - {permits: house-us-limit, name: the first, given: {history: []}}
            """;
    private static final String CALL = """
            {at: "2026-11-18T%02d:00:00-05:00", channel: PHONE_CALL, direction: OUT, outcome: NO_ANSWER, debt: [D1]}""";
    private static final String BRITISH = HEAD.formatted("uk", "UK", "Europe/London") + """
            parameters:
              house.opens:
                meaning: first instant at which the house begins
                unit: clock
                values: [{from: 2025-07-01, value: "08:00", cite: a decision of the house}]
              house.closes:
                meaning: first instant at which it stops
                unit: clock
                values: [{from: 2025-07-01, value: "%02d:00", cite: a decision of the house}]
            rules:
              - id: house-uk-limit
                cite: a decision of the house
                evidence: HOUSE
                asks: [PHONE_CALL, SMS]
                check: {usual_hours: {opens: house.opens, closes: house.closes}}
                reason: {zh: "{clock}", en: "{clock} is not between {opens} and {closes}"}
            case_base:
              jurisdiction: UK
              debts: [{id: D1, type: CREDIT_CARD}]
              history: []
              attempt: {at: "2026-11-18T22:00:00+00:00", channel: PHONE_CALL, target: CONSUMER, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: Europe/London}]}
            cases:
              - {denies: house-uk-limit, name: late}
              - {permits: house-uk-limit, name: early, given: {attempt: {at: "2026-11-18T08:30:00+00:00"}}}
            """;
    private static final Gate AMERICAN_LAW = new Gate(Packs.of(law("us")));
    private static final Gate BRITISH_LAW = new Gate(Packs.of(law("uk")));
    private static final List<Gate> CALLS = houses("us", HouseAbroadPropertyTests::callsAtMost, 1, 2, 4, 6);
    private static final List<Gate> CLOSING_HOURS = houses("uk", BRITISH::formatted, 11, 14, 18, 21);

    @Test
    void neverPermitsMoreByAllowingFewerAmericanCalls() {
        neverPermitsMore(new AmericanDays(), CALLS, AMERICAN_LAW);
    }

    @Test
    void neverPermitsMoreByStoppingEarlierInBritain() {
        neverPermitsMore(new BritishDays(), CLOSING_HOURS, BRITISH_LAW);
    }

    private static void neverPermitsMore(MadeUpCases days, List<Gate> fromStrictToLoose, Gate law) {
        qt().withExamples(500)
                .withShrinkCycles(0)
                .forAll(longs().all(), integers().between(1, fromStrictToLoose.size() - 1))
                .check((seed, step) -> {
                    Facts facts = days.of(seed);
                    Gate strict = fromStrictToLoose.get(step - 1);
                    Gate loose = fromStrictToLoose.get(step);
                    return refusesAtLeast(strict, loose, facts) && refusesAtLeast(loose, law, facts);
                });
    }

    @Test
    void refusesMoreBecauseOfTheHouseNowAndThen() {
        assertThat(refusedByTheHouseAlone(new AmericanDays(), CALLS.getFirst(), AMERICAN_LAW))
                .isPositive();
        assertThat(refusedByTheHouseAlone(new BritishDays(), CLOSING_HOURS.getFirst(), BRITISH_LAW))
                .isPositive();
    }

    private static long refusedByTheHouseAlone(MadeUpCases days, Gate house, Gate law) {
        return IntStream.range(0, 300)
                .mapToObj(seed -> days.of(seed * 7_919L))
                .filter(facts -> permits(law, facts) && !permits(house, facts))
                .count();
    }

    private static boolean refusesAtLeast(Gate stricter, Gate looser, Facts facts) {
        return permits(looser, facts) || !permits(stricter, facts);
    }

    private static boolean permits(Gate gate, Facts facts) {
        return gate.decide(facts) instanceof Verdict.Allowed;
    }

    private static String callsAtMost(int limit) {
        String calls =
                IntStream.range(0, limit).mapToObj(i -> CALL.formatted(9 + i)).collect(Collectors.joining(", "));
        return AMERICAN.formatted(limit, calls);
    }

    private static List<Gate> houses(String country, IntFunction<String> pack, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> {
                    Map<String, byte[]> files = law(country);
                    files.put("house/abroad.yaml", PackFiles.bytes(pack.apply(number)));
                    return new Gate(Packs.of(files));
                })
                .toList();
    }

    private static Map<String, byte[]> law(String country) {
        Map<String, byte[]> files = PackFiles.shipped();
        files.keySet().removeIf(name -> !name.startsWith(country + "/") && !name.startsWith("calendar/" + country));
        return files;
    }
}
