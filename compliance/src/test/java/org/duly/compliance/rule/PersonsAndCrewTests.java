package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.chinese;
import static org.duly.compliance.rule.Told.endOf;

import org.duly.compliance.rule.GuaranteePeriod.Which;
import org.duly.compliance.rule.Validity.Subject;
import org.junit.jupiter.api.Test;

/** Guarantors who went free, crews that are too small, exams and inspections that are too old. */
@Proves({"guarantee_period", "crew", "validity"})
class PersonsAndCrewTests {
    private static final GuaranteePeriod ANY = new GuaranteePeriod(Which.ANY, always(6));
    private static final GuaranteePeriod UNCLEAR = new GuaranteePeriod(Which.UNCLEAR, always(6));
    private static final String GUARANTEE = """
            attempt: {target: GUARANTOR, person: P}
            consumer: {persons: [{id: P, relation: GUARANTOR, guarantee: {type: %s, contract_ref: C, %s}}]}""";

    @Test
    void freeTheGuarantorTheDayAfterTheAgreedPeriod() {
        assertThat(endOf(ANY, guarantor("JOINT", "period_end: '2026-11-20'"))).isNull();
        assertThat(ANY.breach(guarantor("JOINT", "period_end: '2026-11-21'"))).isNull();
        assertThat(UNCLEAR.breach(guarantor("JOINT", "period_end: '2026-11-20'")))
                .isNull();
    }

    @Test
    void reckonAnUnclearPeriodFromTheDayTheDebtFellDue() {
        assertThat(ANY.breach(guarantor("JOINT", "debt_due_on: '2026-05-21'"))).isNull();
        assertThat(breachOf(UNCLEAR, guarantor("JOINT", "debt_due_on: '2026-05-20'"))
                        .counts())
                .containsEntry("period_end", "2026-11-20");
        assertThat(ANY.breach(guarantor("JOINT", "term: NONE"))).isNull();
    }

    @Test
    void keepAJointGuarantorByADemandInTime() {
        String ended = "period_end: '2026-11-20', ";
        assertThat(ANY.breach(guarantor("JOINT", ended + "demanded_on: '2026-11-20'")))
                .isNull();
        assertThat(ANY.breach(guarantor("JOINT", ended + "demanded_on: '2026-11-21'")))
                .isNotNull();
        assertThat(ANY.breach(guarantor("JOINT", ended + "debtor_sued_on: '2026-11-20'")))
                .isNotNull();
    }

    @Test
    void keepAGeneralGuarantorByASuitInTime() {
        String ended = "period_end: '2026-11-20', ";
        assertThat(ANY.breach(guarantor("GENERAL", ended + "debtor_sued_on: '2026-11-20'")))
                .isNull();
        assertThat(ANY.breach(guarantor("GENERAL", ended + "debtor_sued_on: '2026-11-21'")))
                .isNotNull();
        assertThat(ANY.breach(guarantor("GENERAL", ended + "demanded_on: '2026-11-20'")))
                .isNotNull();
    }

    @Test
    void bindAFreedGuarantorByANewGuaranteeOnly() {
        String ended = "period_end: '2026-11-20', ";
        assertThat(ANY.breach(guarantor("JOINT", ended + "new_guarantee_on: '2026-11-21'")))
                .isNull();
        assertThat(ANY.breach(guarantor("JOINT", ended + "new_guarantee_on: '2026-11-22'")))
                .isNotNull();
        assertThat(ANY.breach(guarantor("JOINT", ended + "signed_notice_on: '2026-11-21'")))
                .isNotNull();
    }

    @Test
    void askNobodyButGuarantorsForAPeriod() {
        String spouse =
                GUARANTEE.formatted("JOINT", "period_end: '2026-11-20'").replace("target: GUARANTOR", "target: SPOUSE");
        assertThat(ANY.breach(chinese(spouse))).isNull();
        assertThat(ANY.breach(chinese("attempt: {target: GUARANTOR}"))).isNull();
    }

    @Test
    void wantTwoOnAVisit() {
        Crew two = new Crew(always(2));
        assertThat(breachOf(two, visitBy(1)).counts())
                .containsEntry("crew", "1")
                .containsEntry("least", "2");
        assertThat(two.breach(visitBy(2))).isNull();
        assertThat(two.breach(chinese("{}"))).isNull();
    }

    @Test
    void letAnExamHoldToTheCorrespondingDay() {
        Validity exam = new Validity(Subject.COLLECTOR_EXAM, always(12));
        assertThat(exam.breach(chinese("collector: {id: K, last_exam_on: '2025-11-21'}")))
                .isNull();
        assertThat(breachOf(exam, chinese("collector: {id: K, last_exam_on: '2025-11-20'}"))
                        .counts())
                .containsEntry("who", "K")
                .containsEntry("valid_to", "2026-11-20");
        assertThat(exam.breach(chinese("collector: {id: K}"))).isNull();
        assertThat(exam.breach(chinese("{}"))).isNull();
    }

    @Test
    void lookAtTheAgencyAskedAboutOrAtEveryOne() {
        Validity evaluated = new Validity(Subject.AGENCY_EVALUATION, always(12));
        Validity inspected = new Validity(Subject.AGENCY_INSPECTION, always(12));
        String agencies = """
                agencies: [{id: X, for: [B], last_evaluated_on: "2025-11-21", last_inspected_on: "2025-11-20"},
                  {id: Y, for: [B], last_evaluated_on: "2025-11-20"}]
                """;
        assertThat(breachOf(evaluated, chinese(agencies)).counts()).containsEntry("who", "Y");
        assertThat(evaluated.breach(chinese(agencies + "attempt: {agency: X}"))).isNull();
        assertThat(evaluated.breach(chinese(agencies + "attempt: {agency: Y}"))).isNotNull();
        assertThat(breachOf(inspected, chinese(agencies)).counts()).containsEntry("who", "X");
    }

    private static Situation guarantor(String kind, String facts) {
        return chinese(GUARANTEE.formatted(kind, facts));
    }

    private static Situation visitBy(int people) {
        return chinese("attempt: {channel: VISIT, visit: {place: HOME, crew_size: " + people + "}}");
    }
}
