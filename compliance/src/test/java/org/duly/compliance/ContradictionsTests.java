package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duly.compliance.pack.TinyPack.FIT;
import static org.duly.compliance.pack.TinyPack.files;

import org.duly.compliance.pack.UnfitPack;
import org.junit.jupiter.api.Test;

/** Two texts of one rank that no act can satisfy both are refused by name; rank and exceptions resolve the rest. */
class ContradictionsTests {
    /** A crew of two must go, since the rule is a duty now. */
    private static final String DUTY = FIT.replace("check: {crew", "effect: duty\n    check: {crew");

    /** Nobody may visit anybody. */
    private static final String BAN = """
            pack: cn-ban
            format: 1
            version: "1"
            title: {zh: 禁, en: Ban}
            jurisdiction: CN
            force: rule
            legal_time: Asia/Shanghai
            in_force: {from: 2020-01-01}
            checked: {on: 2026-11-22, against: text, by: [desk]}
            provisions: [cn-ban-visits]
            rules:
              - id: cn-ban-visits
                cite: "art 9"
                evidence: SEEN
                asks: [VISIT]
                reason: {zh: 禁, en: no visits}
            case_base:
              jurisdiction: CN
              lenders: [{id: B, kind: BANK, cba_member: true}]
              debts: [{id: D1, type: CONSUMER_LOAN, lender: B, online: true}]
              history: []
              attempt: {at: "2026-11-21T10:00:00+08:00", channel: VISIT, target: CONSUMER, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: Asia/Shanghai}]}
            cases:
              - {denies: cn-ban-visits, name: silent visit, given: {attempt: {recording: {visit_audio: DOWN}}}}
              - {permits: cn-ban-visits, name: call, given: {attempt: {channel: PHONE_CALL}}}
            """;

    /** What the ban says of a crew of two. */
    private static final String EXCEPTION = """
            exceptions:
              - {id: cn-ban-crew, exception_to: [cn-ban-visits], cite: "art 10", evidence: SEEN, asks: [VISIT],
                unless: [visit_without_sound]}
            """;

    private static final String EXCEPTION_CASES = """
              - {excepts: cn-ban-crew, name: heard}
              - {short_of: cn-ban-crew, name: silent, given: {attempt: {recording: {visit_audio: DOWN}}}}
            """;

    @Test
    void namesADutyAndTheProhibitionOfEqualRankThatForbidsIt() {
        assertThatThrownBy(() -> Packs.of(files(DUTY, BAN)))
                .isInstanceOf(UnfitPack.class)
                .hasMessageStartingWith("a.yaml:16: rules.cn-crew: cn-crew demands what cn-ban-visits forbids");
    }

    @Test
    void refusesALowerTextThatForbidsWhatAHigherDemands() {
        assertThatThrownBy(() -> Packs.of(files(DUTY, BAN.replace("force: rule", "force: house"))))
                .hasMessageContaining("cn-crew demands what cn-ban-visits forbids");
    }

    @Test
    void letsAHigherTextForbidWhatALowerDemands() {
        assertThat(Packs.of(files(DUTY, BAN.replace("force: rule", "force: law")))
                        .all())
                .hasSize(2);
    }

    @Test
    void findsNoContradictionBetweenTwoProhibitions() {
        assertThat(Packs.of(files(FIT, BAN)).all()).hasSize(2);
    }

    @Test
    void letsAnExceptionResolveIt() {
        String excepted = BAN.replace("provisions: [", "provisions: [cn-ban-crew, ")
                .replace("case_base:", EXCEPTION + "case_base:");
        Packs resolved = Packs.of(files(DUTY, excepted + EXCEPTION_CASES));
        assertThat(resolved.all()).hasSize(2);
        assertThat(resolved.failingCases()).isEmpty();
    }

    @Test
    void findsNoContradictionWhereOneCaseMeetsTheDutyLawfully() {
        String remote = DUTY + "  - {permits: cn-crew, name: call, given: {attempt: {channel: PHONE_CALL}}}\n";
        assertThat(Packs.of(files(remote, BAN)).all()).hasSize(2);
    }

    @Test
    void refusesAnExceptionToAHigherText() {
        String lower = FIT.replace("cite: \"art 2\"", "cite: \"art 2\"\n    force: self-regulation");
        assertThatThrownBy(() -> Packs.of(files(lower)))
                .hasMessageStartingWith(
                        "a.yaml:24: exceptions[0].exception_to: "
                                + "cn-crew-silent is self-regulation and cannot lift cn-crew, which is rule. Cite under empowered_by");
    }

    @Test
    void takesAnExceptionThatTheHigherTextAllows() {
        String empowered = FIT.replace(
                "cite: \"art 2\"", "cite: \"art 2\"\n    force: self-regulation\n    empowered_by: \"art 1 (2)\"");
        assertThat(Packs.of(files(empowered))
                        .all()
                        .getFirst()
                        .gloss("cn-crew-silent")
                        .empoweredBy())
                .isEqualTo("art 1 (2)");
    }

    @Test
    void takesAnExceptionToALowerText() {
        assertThat(Packs.of(files(FIT.replace("cite: \"art 2\"", "cite: \"art 2\"\n    force: law")))
                        .all())
                .hasSize(1);
    }
}
