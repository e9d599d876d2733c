package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.pack.TinyPack.FIT;
import static org.duly.compliance.pack.TinyPack.but;
import static org.duly.compliance.pack.TinyPack.files;
import static org.duly.compliance.pack.TinyPack.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the loader refuses in one pack, each time naming file, the line of the key, the key and the remedy. */
class PackLoaderTests {
    @Test
    void takesAFitPack() {
        assertThat(PackLoader.load(files(FIT))).hasSize(1);
    }

    @Test
    void namesTheLineWhereAMissingCitationBelongs() {
        assertThat(refusal(but("cite: \"art 1\"\n    evidence", "evidence")))
                .isEqualTo("a.yaml:16: rules[0].cite: is missing. Add it");
    }

    @Test
    void refusesAValueWithoutCitation() {
        assertThat(refusal(but(", cite: \"art 1\"}]", "}]")))
                .isEqualTo("a.yaml:14: parameters.tiny.crew.values[0].cite: is missing. Add it");
    }

    @Test
    void refusesAnExceptionWithoutCitation() {
        assertThat(refusal(but("    cite: \"art 2\"\n", "")))
                .isEqualTo("a.yaml:23: exceptions[0].cite: is missing. Add it");
    }

    @Test
    void namesTheLineOfAnUnknownKeyItself() {
        assertThat(refusal(but("{zh: 少, en: too few}", "{zh: 少, en: too few}\n    mood: bad")))
                .isEqualTo(
                        "a.yaml:22: rules[0].mood: is not a key that can stand here. Remove it or mend its spelling");
    }

    @Test
    void namesTheLineOfAnUnknownKeyInTheHead() {
        assertThat(refusal(but("force: rule", "force: rule\nmood: bad"))).startsWith("a.yaml:7: mood: is not a key");
    }

    @Test
    void refusesAnUnknownWord() {
        assertThat(refusal(but("check: {crew", "when: [raining]\n    check: {crew")))
                .startsWith("a.yaml:20: rules[0].when: raining is not a known word. Known are");
    }

    @Test
    void refusesAnUnknownKindOfCheck() {
        assertThat(refusal(but("{crew: {least", "{crowd: {least")))
                .startsWith("a.yaml:20: rules[0].check.crowd: is no kind of check");
    }

    @Test
    void refusesAnUnknownParameter() {
        assertThat(refusal(but("least: tiny.crew", "least: tiny.crowd")))
                .startsWith("a.yaml:20: rules[0].check.crew.least: no parameter is called tiny.crowd");
    }

    @Test
    void refusesAParameterThatNoRuleUses() {
        assertThat(refusal(but("check: {crew: {least: tiny.crew}}", "when: [hides_credentials]")))
                .isEqualTo("a.yaml:11: parameters.tiny.crew: is used by no rule. "
                        + "Remove it, use it, or say who reads it with read_by");
    }

    @Test
    void refusesAParameterThatBeginsAfterItsRule() {
        assertThat(refusal(but("values: [{from: 2020-01-01", "values: [{from: 2020-01-02")))
                .startsWith("a.yaml:20: rules[0].check.crew.least: tiny.crew has no value yet on 2020-01-01");
    }

    @Test
    void refusesValuesOutOfOrder() {
        assertThat(refusal(but(
                        "cite: \"art 1\"}]",
                        "cite: \"art 1\"},\n      {from: 2019-12-31, value: \"3\", cite: \"art 1\"}]")))
                .isEqualTo("a.yaml:15: parameters.tiny.crew.values[1].from: "
                        + "2019-12-31 is not later than the value before. Put them in order");
    }

    @Test
    void refusesDatesThatContradict() {
        assertThat(refusal(but("to: 2030-12-31", "to: 2019-12-31")))
                .isEqualTo("a.yaml:8: in_force.to: 2019-12-31 is before 2020-01-01. Mend one of the dates");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThat(refusal(but("to: 2030-12-31", "to: 2030-02-30")))
                .startsWith("a.yaml:8: in_force.to: 2030-02-30 is no date");
    }

    @Test
    void refusesARuleThatBeginsBeforeItsPack() {
        assertThat(refusal(but("check: {crew", "in_force: {from: 2019-01-01}\n    check: {crew")))
                .startsWith("a.yaml:20: rules[0].in_force: lies outside the pack's own dates");
    }

    @Test
    void refusesARuleThatOutlivesItsPack() {
        assertThat(refusal(but("check: {crew", "in_force: {from: 2021-01-01, to: 2031-01-01}\n    check: {crew")))
                .startsWith("a.yaml:20: rules[0].in_force: lies outside the pack's own dates");
    }

    @Test
    void endsWithItsPackWhatSaysNoEnd() {
        String later = but("check: {crew", "in_force: {from: 2021-01-01}\n    check: {crew");
        assertThat(PackLoader.load(files(later)).getFirst().periodOf("cn-crew"))
                .hasToString("from 2021-01-01 to 2030-12-31");
    }

    @Test
    void refusesARuleThatNoCaseTriggers() {
        assertThat(refusal(but("denies: cn-crew", "permits: cn-crew")))
                .isEqualTo(
                        "a.yaml:16: rules[0].id: cn-crew has no case that triggers it. Add a case with denies: cn-crew");
    }

    @Test
    void refusesARuleWithoutACaseJustShortOfIt() {
        assertThat(refusal(but("permits: cn-crew", "denies: cn-crew")))
                .startsWith("a.yaml:16: rules[0].id: cn-crew has no case that is just short of it");
    }

    @Test
    void refusesAnExceptionThatNoCaseTriggers() {
        assertThat(refusal(but("excepts: cn", "short_of: cn")))
                .isEqualTo("a.yaml:23: exceptions[0].id: cn-crew-silent has no case that triggers it. "
                        + "Add a case with excepts: cn-crew-silent");
    }

    @Test
    void refusesAnExceptionWithoutACaseJustShortOfIt() {
        assertThat(refusal(but("short_of: cn", "excepts: cn"))).contains("Add a case with short_of: cn-crew-silent");
    }

    @Test
    void refusesACaseThatTriesNothingHere() {
        assertThat(refusal(but("{denies: cn-crew,", "{denies: cn-crew-silent,")))
                .contains("a.yaml:38: cases.denies: \"one\" tries the unknown cn-crew-silent");
    }

    @Test
    void refusesACaseThatTriesTwoThings() {
        assertThat(refusal(but("{denies: cn-crew,", "{denies: cn-crew, excepts: cn-crew-silent,")))
                .startsWith("a.yaml:38: cases[0].excepts: names 2 things to try");
    }

    @Test
    void refusesAnUnreadTextThatIsEnabled() {
        assertThat(refusal(but(
                        "evidence: SEEN\n    asks: [VISIT]\n    check",
                        "evidence: MEMORY\n    asks: [VISIT]\n    check")))
                .startsWith("a.yaml:18: rules[0].evidence: is MEMORY")
                .contains("Disable the rule until it is read");
    }

    @Test
    void refusesAnExceptionWhoseTextNobodyRead() {
        assertThat(refusal(but(
                        "evidence: SEEN\n    asks: [VISIT]\n    when",
                        "evidence: MEMORY\n    asks: [VISIT]\n    when")))
                .startsWith("a.yaml:26: exceptions[0].evidence: is MEMORY");
    }

    @Test
    void refusesAMarkOfEvidenceItDoesNotKnow() {
        assertThat(refusal(but(
                        "evidence: SEEN\n    asks: [VISIT]\n    check",
                        "evidence: sean\n    asks: [VISIT]\n    check")))
                .isEqualTo("a.yaml:18: rules[0].evidence: sean is not a known word. "
                        + "Known are seen, secondary, memory, house");
    }

    @Test
    void namesTheLineOfACheckWhoseValuesMakeNoSense() {
        assertThat(refusal(but("{crew: {least: tiny.crew}}", "{payment_order: {tiers: tiny.crew}}")))
                .startsWith("a.yaml:20: rules[0].check.payment_order: 2 is not made of costs, interest and principal")
                .contains("Mend the values of its parameters");
    }

    @Test
    void namesTheLineOfAFactThatCannotBeRead() {
        String twoLines = but(
                "name: one, given: {attempt: {visit: {place: HOME, crew_size: 1}}}",
                "name: one,\n      given: {attempt: {visit: {place: HOME,\n      crew_size: many}}}");
        assertThat(refusal(twoLines))
                .startsWith("a.yaml:40: cases[0].given.attempt.visit.crew_size: must be a whole number");
    }

    @Test
    void refusesAFactThatStandsTwice() {
        assertThat(refusal(but("crew_size: 1}}}}\n  - {permits", "crew_size: 1, crew_size: 1}}}}\n  - {permits")))
                .contains("crew_size: stands twice");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(refusal(but("force: rule", "force: rule\nforce: law"))).startsWith("a.yaml:7: force: stands twice");
    }

    @Test
    void namesTheLineOfTextThatIsNotYaml() {
        assertThat(refusal(but("force: rule", "force: [rule"))).startsWith("a.yaml:7: is not YAML: ");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal("")).isEqualTo("a.yaml:1: is empty. Write a pack");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = "pack: \u0001".getBytes(StandardCharsets.UTF_8);
        Assertions.assertThatThrownBy(() -> PackLoader.load(Map.of("a.yaml", bytes)))
                .isInstanceOf(UnfitPack.class)
                .hasMessageStartingWith("a.yaml:1: is not YAML: ");
    }

    @Test
    void reportsEverythingItFindsAtOnce() {
        String two = but("cite: \"art 1\"\n    evidence", "evidence").replace("    cite: \"art 2\"\n", "");
        String third =
                FIT.replace("visit: {", "visits: {").replace("tiny", "other").replace("crew_size: 2", "crew: 2");
        assertThat(refusal(two, third).lines())
                .hasSize(6)
                .anyMatch(line -> line.startsWith("a.yaml:16: rules[0].cite"))
                .anyMatch(line -> line.startsWith("a.yaml:22: exceptions[0].cite"))
                .anyMatch(line -> line.startsWith("b.yaml:38: cases[0].given.attempt.visits: unknown key"));
    }
}
