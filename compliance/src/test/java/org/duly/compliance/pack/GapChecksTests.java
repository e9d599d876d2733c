package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.pack.TinyPack.but;
import static org.duly.compliance.pack.TinyPack.refusal;

import org.junit.jupiter.api.Test;

/** A pack that lists the provisions of its instrument leaves none of them without an answer. */
class GapChecksTests {
    private static final String LEFT =
            "left_to_people:\n  - {id: cn-pay, what: pay, cite: art 3, goes_to: desk, accepted: {by: desk, on: 2026-11-22}}\n";
    private static final String COMPLETE = but("provisions: [cn-crew, cn-crew-silent]\n", "")
            .replace("parameters:", "provisions: [cn-crew, cn-crew-silent, cn-pay]\nparameters:")
            .replace("case_base:", LEFT + "case_base:");

    @Test
    void takesAPackThatAnswersForEveryProvision() {
        Pack pack = PackLoader.load(TinyPack.files(COMPLETE)).getFirst();
        assertThat(pack.provisions()).containsExactly("cn-crew", "cn-crew-silent", "cn-pay");
        assertThat(pack.leftToPeople().getFirst().accepted()).hasToString("Accepted[by=desk, on=2026-11-22]");
    }

    @Test
    void refusesAPackOfLawThatListsNone() {
        assertThat(refusal(but("provisions: [cn-crew, cn-crew-silent]\n", "")))
                .endsWith("provisions: is missing. List every provision of the instrument, decided or not");
    }

    @Test
    void letsAHouseAndACalendarGoWithoutAList() {
        assertThat(PackLoader.load(TinyPack.files(
                        but("provisions: [cn-crew, cn-crew-silent]\n", "").replace("force: rule", "force: house"))))
                .hasSize(1);
        String calendar = TinyPack.FIT
                .substring(0, TinyPack.FIT.indexOf("rules:"))
                .replace("unit: people", "unit: people\n    read_by: people");
        assertThat(PackLoader.load(TinyPack.files(calendar))).hasSize(1);
    }

    @Test
    void refusesAProvisionThatNothingAnswersFor() {
        assertThat(refusal(COMPLETE.replace("cn-pay]", "cn-pay, cn-gap]")))
                .isEqualTo(
                        "a.yaml:10: provisions: cn-gap is no rule, exception, carried_by or left_to_people of this pack. "
                                + "Write the rule, or say under left_to_people who looks after it");
    }

    @Test
    void refusesARuleOfNoProvision() {
        assertThat(refusal(COMPLETE.replace("provisions: [cn-crew, ", "provisions: [")))
                .startsWith("a.yaml:17: rules[0].id: cn-crew is not among the provisions of the pack");
    }

    @Test
    void refusesAProvisionListedTwice() {
        assertThat(refusal(COMPLETE.replace("cn-pay]", "cn-pay, cn-pay]")))
                .startsWith("a.yaml:10: provisions: cn-pay stands twice");
    }

    @Test
    void refusesAGapThatNobodyTookOn() {
        assertThat(refusal(COMPLETE.replace(", accepted: {by: desk, on: 2026-11-22}", "")))
                .isEqualTo("a.yaml:31: left_to_people[0].accepted: cn-pay is left to people, and nobody took it on. "
                        + "Add accepted: {by, on}");
    }

    @Test
    void refusesAGapTakenOnByNobodyInParticular() {
        assertThat(refusal(COMPLETE.replace("{by: desk, on", "{on"))).contains("accepted.by: is missing");
    }
}
