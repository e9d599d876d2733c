package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.pack.TinyPack.FIT;
import static org.duly.compliance.pack.TinyPack.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a house may put in place of the law's values, and what it may not. */
class TighteningTests {
    private static final String LAW = FIT.replace("unit: people", "unit: people\n    stricter: higher")
            .replace("to: 2030-12-31", "to: 2028-12-31")
            .replace("cite: \"art 1\"}]", "cite: \"art 1\"}, {from: 2026-01-01, value: \"3\", cite: \"art 1\"}]")
            .replace("crew_size: 2", "crew_size: 3");

    private static final String HOUSE = """
            pack: house-tiny
            format: 1
            version: "1"
            title: {zh: 家, en: House}
            jurisdiction: CN
            force: house
            legal_time: Asia/Shanghai
            in_force: {from: 2021-01-01}
            checked: {on: 2026-11-22, against: text, by: [desk]}
            parameters:
              house.crew:
                meaning: people on a visit of ours
                unit: people
                values: [{from: 2021-01-01, value: "4", cite: "our decision"}]
            rules:
              - id: house-crew
                tightens: cn-crew
                with: {tiny.crew: house.crew}
                cite: "our decision"
                evidence: HOUSE
            case_base:
              jurisdiction: CN
              lenders: [{id: B, kind: BANK, cba_member: true}]
              debts: [{id: D1, type: CONSUMER_LOAN, lender: B, online: true}]
              history: []
              attempt: {at: "2026-11-21T10:00:00+08:00", channel: VISIT, target: CONSUMER, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: Asia/Shanghai}]}
            cases:
              - {denies: house-crew, name: three, given: {attempt: {visit: {place: HOME, crew_size: 3}}}}
              - {permits: house-crew, name: four, given: {attempt: {visit: {place: HOME, crew_size: 4}}}}
            """;

    @Test
    void givesTheHouseAStricterCopyOfTheLawsRule() {
        Pack house = PackLoader.load(TinyPack.files(LAW, HOUSE)).getLast();
        assertThat(house.gloss("house-crew").tightens()).isEqualTo("cn-crew");
        assertThat(house.periodOf("house-crew")).hasToString("from 2021-01-01 to 2028-12-31");
        assertThat(house.rules().getFirst().citation()).isEqualTo("our decision");
        assertThat(house.rules().getFirst().parts().getFirst().reason().en()).isEqualTo("too few");
    }

    @Test
    void readsTheHouseAfterTheLawWhateverTheFilesAreCalled() {
        assertThat(PackLoader.load(TinyPack.files(HOUSE, LAW)))
                .extracting(pack -> pack.ref().id())
                .containsExactly("house-tiny", "cn-tiny");
    }

    @Test
    void namesBothValuesAndDatesOfALooserOne() {
        assertThat(refusal(LAW, HOUSE.replace("value: \"4\"", "value: \"1\"")))
                .isEqualTo(
                        "b.yaml:18: rules[0].with.tiny.crew: on 2021-01-01 the house's [1] (from 2021-01-01) is looser "
                                + "than the law's [2] (from 2020-01-01), of which stricter is higher. "
                                + "A house may only tighten: use the law's value or a stricter one");
    }

    @Test
    void refusesAValueThatTheLawOvertakesLater() {
        assertThat(refusal(LAW, HOUSE.replace("value: \"4\"", "value: \"2\"")))
                .contains(
                        "on 2026-01-01 the house's [2] (from 2021-01-01) is looser than the law's [3] (from 2026-01-01)");
    }

    @Test
    void refusesAValueThatTheHouseLoosensLater() {
        assertThat(refusal(
                        LAW,
                        HOUSE.replace(
                                "cite: \"our decision\"}]",
                                "cite: \"x\"}, {from: 2027-05-01, value: \"2\", cite: \"x\"}]")))
                .contains(
                        "on 2027-05-01 the house's [2] (from 2027-05-01) is looser than the law's [3] (from 2026-01-01)");
    }

    @Test
    void takesAValueThatIsLooserOnlyAfterTheLawHasEnded() {
        String later = HOUSE.replace(
                "cite: \"our decision\"}]", "cite: \"x\"}, {from: 2029-01-01, value: \"1\", cite: \"x\"}]");
        assertThat(PackLoader.load(TinyPack.files(LAW, later))).hasSize(2);
    }

    @Test
    void refusesAValueThatMayNotBeTightened() {
        assertThat(refusal(LAW.replace("    stricter: higher\n", ""), HOUSE))
                .startsWith("b.yaml:18: rules[0].with.tiny.crew: tiny.crew does not say which way is stricter");
    }

    @Test
    void refusesAValueInAnotherUnit() {
        assertThat(refusal(LAW, HOUSE.replace("unit: people", "unit: pairs")))
                .startsWith("b.yaml:18: rules[0].with.tiny.crew: house.crew is in pairs, tiny.crew in people");
    }

    @Test
    void refusesAValueThatIsNoNumber() {
        assertThat(refusal(LAW, HOUSE.replace("value: \"4\"", "value: many"))).contains("cannot be compared with [2]");
    }

    @Test
    void refusesToTightenWhatTheRuleDoesNotRead() {
        String other = LAW.replace("rules:\n", """
                  tiny.other:
                    meaning: another
                    unit: people
                    stricter: higher
                    read_by: nobody
                    values: [{from: 2020-01-01, value: "1", cite: "art 1"}]
                rules:
                """);
        assertThat(refusal(other, HOUSE.replace("{tiny.crew:", "{tiny.other:")))
                .startsWith("b.yaml:18: rules[0].with.tiny.other: is not read by cn-crew");
    }

    @Test
    void refusesToTightenAnUnknownRule() {
        assertThat(refusal(LAW, HOUSE.replace("tightens: cn-crew", "tightens: cn-crowd")))
                .startsWith("b.yaml:17: rules[0].tightens: tightens the unknown cn-crowd");
    }

    @Test
    void refusesToTightenARuleThatHasEnded() {
        assertThat(refusal(LAW, HOUSE.replace("{from: 2021-01-01}", "{from: 2029-01-01}")))
                .startsWith("b.yaml:17: rules[0].tightens: the rule is in force from 2020-01-01 to 2028-12-31, never "
                        + "together with this, which is in force from 2029-01-01");
    }

    @Test
    void refusesAPackOfLawThatTightens() {
        assertThat(refusal(LAW, HOUSE.replace("force: house", "force: rule"))).contains("stands in a pack of law");
    }

    @Test
    void refusesAHousesExceptionToTheLaw() {
        String exception = HOUSE.replace("case_base:", """
                exceptions:
                  - {id: house-free, exception_to: [cn-crew], cite: "us", empowered_by: "us", evidence: HOUSE, asks: [VISIT]}
                case_base:
                """.replace("case_base:\n", "case_base:"))
                + "  - {excepts: house-free, name: a}\n  - {short_of: house-free, name: b}\n";
        assertThat(refusal(LAW, exception))
                .contains("b.yaml:22: exceptions[0].exception_to: a house makes an exception to the law's cn-crew");
    }

    @Test
    void refusesAHouseThatSpeaksAsTheLaw() {
        assertThat(refusal(LAW, HOUSE.replace("evidence: HOUSE", "evidence: HOUSE\n    force: law")))
                .contains("force");
        String own = HOUSE.replace(
                "    tightens: cn-crew\n    with: {tiny.crew: house.crew}\n",
                "    force: law\n    asks: [VISIT]\n    check: {crew: {least: house.crew}}\n    reason: {zh: 少, en: few}\n");
        assertThat(refusal(LAW, own)).startsWith("b.yaml:17: rules[0].force: is above that of the house");
    }

    @Test
    void refusesALawThatReadsAValueOfTheHouse() {
        assertThat(refusal(LAW.replace("least: tiny.crew", "least: house.crew"), HOUSE))
                .contains("a.yaml:21: rules[0].check.crew.least: no parameter is called house.crew");
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER, 3, 2, false",
        "LOWER, 3, 3, false",
        "LOWER, 3, 4, true",
        "HIGHER, 3, 4, false",
        "HIGHER, 3, 2, true",
        "HIGHER, 1.50, 1.5, false",
        "EARLIER, 22:00, 21:59, false",
        "EARLIER, 22:00, 22:01, true",
        "EARLIER, 2026-01-02, 2026-01-03, true",
        "LATER, 08:00, 08:01, false",
        "LATER, 08:00, 07:59, true",
        "LATER, 2026-01-02, 2026-01-01, true",
        "SUPERSET, A B, A B C, false",
        "SUPERSET, A B, A, true",
        "SUBSET, A B, A, false",
        "SUBSET, A B, A C, true",
    })
    void knowsWhatIsLooser(Stricter stricter, String law, String house, boolean looser) {
        assertThat(stricter.isLooser(words(house), words(law))).isEqualTo(looser);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
