package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.PackCase;
import org.duly.compliance.pack.Parameter;
import org.duly.compliance.pack.UnfitPack;
import org.junit.jupiter.api.Test;

/** American and British law says which way each of its values may be tightened, and a house is held to it. */
class HouseAbroadTests {
    /** Calendars are facts; a longer or shorter period to look at makes other cards, not fewer, persistently indebted. */
    private static final List<String> WITHOUT_DIRECTION = List.of(
            "us.federal_holidays",
            "calendar.uk.england_and_wales",
            "calendar.uk.scotland",
            "calendar.uk.northern_ireland",
            "conc.persist.period");

    @Test
    void refusesTheSixthCallOfAHouseThatAllowsItselfFiveOfSeven() {
        Packs packs = american("5");
        assertThat(packs.failingCases()).isEmpty();
        assertThat(refusing(packs, sixthCall(packs))).containsExactly("house-calls");
        assertThat(refusing(packs.withoutHouse(), sixthCall(packs))).isEmpty();
    }

    @Test
    void refusesByNameAHouseThatWouldAllowItselfNine() {
        assertThatThrownBy(() -> american("9"))
                .isInstanceOf(UnfitPack.class)
                .hasMessageStartingWith(
                        "house/own.yaml:18: rules[0].with.regf.calls: on 2026-01-01 the house's [9] "
                                + "(from 2026-01-01) is looser than the law's [7] (from 2021-11-30), of which stricter is lower");
    }

    @Test
    void refusesEveryVisitOfAHouseThatAllowsItselfNone() {
        Packs packs = with(house("US", "consumer", "house.visits", "visits", "0") + """
            rules:
              - id: house-visits
                tightens: US-MA-WORK
                with: {ma.visits: house.visits}
                cite: our decision
                evidence: HOUSE
            case_base:
              jurisdiction: US
              debts: [{id: D1, type: CREDIT_CARD}]
              history: []
              attempt: {at: "2026-07-20T10:00:00-04:00", channel: VISIT, target: CONSUMER, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: America/New_York, regions: [MA]}]}
            cases:
              - {denies: house-visits, name: a first visit}
              - {permits: house-visits, name: a call, given: {attempt: {channel: PHONE_CALL}}}
            """);
        assertThat(packs.failingCases()).isEmpty();
    }

    @Test
    void refusesAnEveningCallOfAHouseThatStopsEarlierInBritain() {
        Packs packs = british("20:00");
        assertThat(packs.failingCases()).isEmpty();
        Facts atEight = tried(packs, "house-evenings").getFirst().facts();
        assertThat(refusing(packs, atEight)).containsExactly("house-evenings");
        assertThat(refusing(packs.withoutHouse(), atEight)).isEmpty();
    }

    @Test
    void refusesByNameAHouseThatWouldCallLaterInBritain() {
        assertThatThrownBy(() -> british("22:00"))
                .isInstanceOf(UnfitPack.class)
                .hasMessageStartingWith("house/own.yaml:18: rules[0].with.conc.usual.closes: on 2026-01-01 the house's "
                        + "[22:00] (from 2026-01-01) is looser than the law's [21:00] (from 2025-07-01), "
                        + "of which stricter is earlier");
    }

    @Test
    void knowsADirectionForEveryValueThatHasOne() {
        assertThat(Packs.load().all().stream()
                        .filter(pack -> pack.jurisdiction() != Jurisdiction.CN)
                        .flatMap(pack -> pack.parameters().stream())
                        .filter(parameter -> parameter.stricter() == null)
                        .map(Parameter::name))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_DIRECTION);
    }

    private static Packs american(String calls) {
        return with(house("US", "consumer", "house.calls", "calls", calls) + """
            rules:
              - id: house-calls
                tightens: US-REGF-14B-7IN7
                with: {regf.calls: house.calls}
                cite: our decision
                evidence: HOUSE
            case_base:
              jurisdiction: US
              debts: [{id: D1, type: CREDIT_CARD}]
              history: []
              attempt: {at: "2026-04-07T15:00:00-04:00", channel: PHONE_CALL, target: CONSUMER, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: America/New_York}]}
            cases:
              - {denies: house-calls, name: a sixth call, given: {history: [%s]}}
              - {permits: house-calls, name: a fifth call, given: {history: [%s]}}
            """.formatted(callsOn(5), callsOn(4)));
    }

    private static String callsOn(int days) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> "{at: \"2026-04-0%dT15:00:00-04:00\", channel: PHONE_CALL, ".formatted(day)
                        + "direction: OUT, outcome: NO_ANSWER, debt: [D1]}")
                .collect(Collectors.joining(", "));
    }

    private static Packs british(String closes) {
        return with(house("UK", "Europe/London", "house.closes", "clock", closes) + """
            rules:
              - id: house-evenings
                tightens: UK-CONC-TIMES-USUAL
                with: {conc.usual.closes: house.closes}
                cite: our decision
                evidence: HOUSE
            case_base:
              jurisdiction: UK
              debts: [{id: D1, type: CREDIT_CARD}]
              history: []
              attempt: {at: "2026-11-18T20:00:00+00:00", channel: PHONE_CALL, target: CONSUMER, debt: [D1], contact_point: a}
              consumer: {locations: [{indicator: address, zone: Europe/London}], contact_points: [{id: a, type: PHONE}]}
            cases:
              - {denies: house-evenings, name: on the stroke of eight}
              - {permits: house-evenings, name: a second before, given: {attempt: {at: "2026-11-18T19:59:59+00:00"}}}
            """);
    }

    private static String house(String law, String clock, String parameter, String unit, String value) {
        return """
            pack: house-own
            format: 1
            version: "1"
            title: {zh: 家, en: House}
            jurisdiction: %s
            force: house
            legal_time: %s
            in_force: {from: 2026-01-01}
            checked: {on: 2026-11-25, against: our decision, by: [desk]}
            parameters:
              %s:
                meaning: what we allow ourselves
                unit: %s
                values: [{from: 2026-01-01, value: "%s", cite: our decision}]
            """.formatted(law, clock, parameter, unit, value);
    }

    private static Packs with(String house) {
        Map<String, byte[]> files = PackFiles.shipped();
        files.put("house/own.yaml", PackFiles.bytes(house));
        return Packs.of(files);
    }

    private static Facts sixthCall(Packs packs) {
        return tried(packs, "house-calls").getFirst().facts();
    }

    private static List<PackCase> tried(Packs packs, String rule) {
        return packs.all().stream().flatMap(pack -> pack.casesOf(rule).stream()).toList();
    }

    private static List<String> refusing(Packs packs, Facts facts) {
        return Scenes.refusing(new Gate(packs).decide(facts));
    }
}
