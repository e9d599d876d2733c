package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the loader refuses, each time naming file, line, key and remedy. */
class PackLoaderTests {
    private static final String FIT = """
            pack: cn-tiny
            format: 1
            version: "1"
            title: {zh: 小, en: Tiny}
            jurisdiction: CN
            force: rule
            legal_time: Asia/Shanghai
            in_force: {from: 2020-01-01, to: 2030-12-31}
            checked: {on: 2026-11-22, against: text, by: [desk]}
            parameters:
              tiny.crew:
                meaning: people on a visit
                unit: people
                values: [{from: 2020-01-01, value: "2", cite: "art 1"}]
            rules:
              - id: cn-crew
                cite: "art 1"
                evidence: SEEN
                asks: [VISIT]
                check: {crew: {least: tiny.crew}}
                reason: {zh: 少, en: too few}
            case_base:
              jurisdiction: CN
              lenders: [{id: B, kind: BANK, cba_member: true}]
              debts: [{id: D1, type: CONSUMER_LOAN, lender: B, online: true}]
              history: []
              attempt: {at: "2026-11-21T10:00:00+08:00", channel: VISIT, target: CONSUMER, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: Asia/Shanghai}]}
            cases:
              - {denies: cn-crew, name: one, given: {attempt: {visit: {place: HOME, crew_size: 1}}}}
              - {permits: cn-crew, name: two, given: {attempt: {visit: {place: HOME, crew_size: 2}}}}
            """;

    @Test
    void takesAFitPack() {
        assertThat(PackLoader.load(files(FIT))).hasSize(1);
    }

    @Test
    void refusesAMissingCitation() {
        refuses("cite: \"art 1\"\n    evidence", "evidence", "tiny.yaml:16: rules[0].cite: is missing");
    }

    @Test
    void refusesAValueWithoutCitation() {
        refuses(", cite: \"art 1\"}]", "}]", "parameters.tiny.crew.values[0].cite: is missing");
    }

    @Test
    void refusesAnUnknownKey() {
        refuses("evidence: SEEN", "evidence: SEEN\n    mood: bad", "rules[0].mood: is not a key that can stand here");
    }

    @Test
    void refusesAnUnknownWord() {
        refuses(
                "asks: [VISIT]",
                "asks: [VISIT]\n    when: [raining]",
                "rules[0].when: raining is not a known word. Known are");
    }

    @Test
    void refusesAnUnknownKindOfCheck() {
        refuses("{crew: {least", "{crowd: {least", "is no kind of check");
    }

    @Test
    void refusesAnUnknownParameter() {
        refuses("least: tiny.crew", "least: tiny.crowd", "no parameter is called tiny.crowd");
    }

    @Test
    void refusesAParameterThatNoRuleUses() {
        refuses(
                "check: {crew: {least: tiny.crew}}",
                "when: [hides_credentials]",
                "parameters.tiny.crew: is used by no rule");
    }

    @Test
    void refusesAParameterThatBeginsAfterItsRule() {
        refuses("values: [{from: 2020-01-01", "values: [{from: 2020-01-02", "tiny.crew has no value yet on 2020-01-01");
    }

    @Test
    void refusesDatesThatContradict() {
        refuses("to: 2030-12-31", "to: 2019-12-31", "in_force.to: 2019-12-31 is before 2020-01-01");
    }

    @Test
    void refusesARuleOutsideItsPacksDates() {
        refuses(
                "evidence: SEEN",
                "evidence: SEEN\n    in_force: {from: 2019-01-01}",
                "lies outside the pack's own dates");
    }

    @Test
    void refusesARuleThatNoCaseTriggers() {
        refuses("denies: cn-crew", "permits: cn-crew", "rules.cn-crew: has no case that triggers it. Add a case");
    }

    @Test
    void refusesARuleWithoutACaseJustShortOfIt() {
        refuses("permits: cn-crew", "denies: cn-crew", "has no case that is just short of it");
    }

    @Test
    void refusesAnUnreadTextThatIsEnabled() {
        refuses("evidence: SEEN", "evidence: MEMORY", "Disable the rule until it is read");
    }

    @Test
    void refusesACaseThatCannotBeRead() {
        refuses("crew_size: 1", "crew: 1", "given.attempt.visit.crew_size: is missing");
    }

    @Test
    void refusesTheSameRuleInTwoPacks() {
        String other = FIT.replace("cn-tiny", "cn-other").replace("tiny.crew", "other.crew");
        assertThatThrownBy(() -> PackLoader.load(Map.of("a.yaml", bytes(FIT), "b.yaml", bytes(other))))
                .isInstanceOf(UnfitPack.class)
                .hasMessageContaining("b.yaml:1: cn-crew: is a rule already at a.yaml:1");
    }

    @Test
    void refusesTheSameParameterInTwoPacks() {
        String other = FIT.replace("cn-tiny", "cn-other").replace("cn-crew", "cn-crowd");
        assertThatThrownBy(() -> PackLoader.load(Map.of("a.yaml", bytes(FIT), "b.yaml", bytes(other))))
                .hasMessageContaining("parameters.tiny.crew: is already set at a.yaml");
    }

    private static void refuses(String part, String instead, String message) {
        assertThat(FIT).contains(part);
        assertThatThrownBy(() -> PackLoader.load(files(FIT.replace(part, instead))))
                .isInstanceOf(UnfitPack.class)
                .hasMessageContaining(message);
    }

    private static Map<String, byte[]> files(String pack) {
        return Map.of("tiny.yaml", bytes(pack));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
