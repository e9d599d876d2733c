package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.pack.TinyPack.FIT;
import static org.duly.compliance.pack.TinyPack.but;
import static org.duly.compliance.pack.TinyPack.refusal;

import org.junit.jupiter.api.Test;

/** What the loader refuses in packs that are each fit but do not fit together. */
class SetChecksTests {
    private static final String OTHER = FIT.replace("cn-tiny", "cn-other")
            .replace("tiny.crew", "other.crew")
            .replace("cn-crew", "cn-crowd");

    @Test
    void takesTwoPacksThatFitTogether() {
        assertThat(PackLoader.load(TinyPack.files(FIT, OTHER))).hasSize(2);
    }

    @Test
    void refusesTheSamePackTwice() {
        assertThat(refusal(FIT, OTHER.replace("cn-other", "cn-tiny")))
                .isEqualTo("b.yaml:1: pack: cn-tiny is a pack already at a.yaml:1. Give it its own id");
    }

    @Test
    void refusesTheSameRuleInTwoPacks() {
        assertThat(refusal(FIT, OTHER.replace("cn-crowd", "cn-crew")))
                .contains("b.yaml:16: rules[0].id: cn-crew is a rule already at a.yaml:16. Give each rule one id")
                .contains("b.yaml:23: exceptions[0].id: cn-crew-silent is a rule already at a.yaml:23");
    }

    @Test
    void refusesTheSameIdTwiceInOnePack() {
        assertThat(refusal(but("id: cn-crew-silent", "id: cn-crew")))
                .contains("a.yaml:23: exceptions[0].id: cn-crew stands already at a.yaml:16");
    }

    @Test
    void refusesTheSameParameterInTwoPacks() {
        assertThat(refusal(FIT, OTHER.replace("other.crew", "tiny.crew")))
                .isEqualTo("b.yaml:11: parameters.tiny.crew: is already set at a.yaml:11. Give it a name of its own");
    }

    @Test
    void refusesTwoClocksInOneJurisdiction() {
        assertThat(refusal(FIT, OTHER.replace("Asia/Shanghai\nin_force", "Asia/Tokyo\nin_force")))
                .isEqualTo("b.yaml:7: legal_time: differs from that of cn-tiny at a.yaml:7. Use one");
    }

    @Test
    void refusesAnExceptionToAnUnknownRule() {
        assertThat(refusal(but("exception_to: [cn-crew]", "exception_to: [cn-crowd]")))
                .startsWith("a.yaml:24: exceptions[0].exception_to: excepts from the unknown cn-crowd");
    }

    @Test
    void refusesAnExceptionToARuleThatHasEnded() {
        String ended = but("check: {crew", "in_force: {from: 2020-01-01, to: 2020-12-31}\n    check: {crew")
                .replace("exception_to: [cn-crew]", "exception_to: [cn-crew]\n    in_force: {from: 2021-01-01}");
        assertThat(refusal(ended))
                .isEqualTo("a.yaml:25: exceptions[0].exception_to: cn-crew is in force from 2020-01-01 to 2020-12-31, "
                        + "never together with this, which is in force from 2021-01-01 to 2030-12-31. "
                        + "Refer to the text that is in force, or mend the dates");
    }

    @Test
    void refusesAProvisionCarriedByAPackThatHasEnded() {
        String later = OTHER.replace("{from: 2020-01-01, to: 2030-12-31}", "{from: 2031-01-01}")
                .replace("provisions: [", "provisions: [cn-x, ")
                .replace("case_base:", "carried_by:\n  - {id: cn-x, cite: art, by: [cn-crew], how: so}\ncase_base:");
        assertThat(refusal(FIT, later))
                .isEqualTo("b.yaml:30: carried_by[0].by: cn-crew is in force from 2020-01-01 to 2030-12-31, "
                        + "never together with this, which is in force from 2031-01-01. "
                        + "Refer to the text that is in force, or mend the dates");
    }

    @Test
    void refusesAProvisionCarriedByNothing() {
        String carried = but("provisions: [", "provisions: [cn-x, ")
                .replace("case_base:", "carried_by:\n  - {id: cn-x, cite: art, by: [cn-y], how: so}\ncase_base:");
        assertThat(refusal(carried)).startsWith("a.yaml:30: carried_by[0].by: is carried by the unknown cn-y");
    }
}
