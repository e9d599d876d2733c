package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.chinese;
import static org.duly.compliance.rule.Told.endOf;

import java.time.LocalDate;
import java.util.List;
import org.duly.compliance.facts.LetterBlock;
import org.junit.jupiter.api.Test;

/** Records kept, duties done in time, letters that say what they must. */
@Proves({"retention", "objection_deadline", "complaint_deadline", "credit_record_deadline", "letter_content"})
class PapersTests {
    private static final Deadline.OfComplaint COMPLAINT = new Deadline.OfComplaint(always(15), always(30), always(30));

    @Test
    void keepARecordToTheCorrespondingDay() {
        Retention twoYears = new Retention(always(24));
        assertThat(endOf(twoYears, deletingRecordOf("2024-11-22"))).isEqualTo(at("2026-11-22T00:00:00+08:00"));
        assertThat(twoYears.breach(deletingRecordOf("2024-11-21"))).isNull();
        assertThat(breachOf(twoYears, deletingRecordOf("2024-11-22")).counts())
                .containsEntry("made_on", "2024-11-22")
                .containsEntry("keep_until", "2026-11-22");
        assertThat(twoYears.breach(chinese("{}"))).isNull();
    }

    @Test
    void answerAnObjectionWithinTwentyDays() {
        Deadline.OfObjection twenty = new Deadline.OfObjection(always(20));
        String objection = "consumer: {objections: [{received_on: '%s', answered_on: %s}]}";
        assertThat(twenty.breach(chinese(objection.formatted("2026-11-01", "null"))))
                .isNull();
        assertThat(breachOf(twenty, chinese(objection.formatted("2026-10-31", "null")))
                        .counts())
                .containsEntry("began", "2026-10-31")
                .containsEntry("due", "2026-11-20");
        assertThat(twenty.breach(chinese(objection.formatted("2026-10-31", "'2026-11-21'"))))
                .isNull();
        assertThat(twenty.breach(chinese(objection.formatted("2026-10-31", "'2026-11-22'"))))
                .isNotNull();
    }

    @Test
    void decideAComplaintByHowHardItIs() {
        assertThat(COMPLAINT.breach(complaint("2026-11-06", "SIMPLE", false))).isNull();
        assertThat(COMPLAINT.breach(complaint("2026-11-05", "SIMPLE", false))).isNotNull();
        assertThat(COMPLAINT.breach(complaint("2026-10-22", "COMPLEX", false))).isNull();
        assertThat(COMPLAINT.breach(complaint("2026-10-21", "COMPLEX", false))).isNotNull();
        assertThat(COMPLAINT.breach(complaint("2026-09-22", "COMPLEX", true))).isNull();
        assertThat(COMPLAINT.breach(complaint("2026-09-21", "COMPLEX", true))).isNotNull();
    }

    @Test
    void findTheLateOneAmongSeveral() {
        String two = """
                consumer: {complaints: [
                  {received_on: "2026-11-20", complexity: SIMPLE, decided_on: null},
                  {received_on: "2026-11-01", complexity: SIMPLE, decided_on: null}]}""";
        assertThat(breachOf(COMPLAINT, chinese(two)).counts()).containsEntry("began", "2026-11-01");
    }

    @Test
    void removeACreditRecordFiveYearsAfterTheDebtIsCleared() {
        Deadline.OfCreditRecord five = new Deadline.OfCreditRecord(always(60));
        assertThat(five.breach(cleared("2021-11-21"))).isNull();
        assertThat(five.breach(cleared("2021-11-20"))).isNotNull();
        assertThat(five.breach(chinese("{}"))).isNull();
    }

    @Test
    void nameTheBlocksThatALetterLacks() {
        LetterContent content = new LetterContent(always(List.of(LetterBlock.BALANCE, LetterBlock.OFFICIAL_SEAL)));
        assertThat(breachOf(content, letter("BALANCE")).counts()).containsEntry("missing", "[OFFICIAL_SEAL]");
        assertThat(content.breach(letter("OFFICIAL_SEAL, BALANCE, HOW_TO_PAY"))).isNull();
        assertThat(content.breach(chinese("{}"))).isNull();
    }

    @Test
    void readTheValueOfTheDay() {
        Dated<Integer> rising = new Dated<>(List.of(
                new Dated.Step<>(LocalDate.of(2020, 1, 1), 1),
                new Dated.Step<>(LocalDate.of(2026, 11, 21), 2),
                new Dated.Step<>(LocalDate.of(2027, 1, 1), 3)));
        assertThat(rising.on(LocalDate.of(2026, 11, 20))).isEqualTo(1);
        assertThat(rising.on(LocalDate.of(2026, 11, 21))).isEqualTo(2);
        assertThat(rising.on(LocalDate.of(2027, 1, 1))).isEqualTo(3);
        assertThat(rising.on(LocalDate.of(2019, 1, 1))).isEqualTo(1);
    }

    @Test
    void refuseValuesOutOfOrder() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> new Dated<>(List.of(new Dated.Step<>(day, 1), new Dated.Step<>(day, 2))))
                .hasMessageContaining("values must stand in the order of their first day");
    }

    private static Situation deletingRecordOf(String day) {
        return chinese("attempt: {channel: RECORD_DELETION, target: RECORDS, record: CALL_LOG, record_made_on: '" + day
                + "'}");
    }

    private static Situation complaint(String received, String complexity, boolean extended) {
        return chinese("consumer: {complaints: [{received_on: '%s', complexity: %s, extended: %s, decided_on: null}]}"
                .formatted(received, complexity, extended));
    }

    private static Situation cleared(String day) {
        return chinese("debts: [{id: D1, type: CREDIT_CARD, lender: B, online: true, cleared_on: '" + day + "'}]");
    }

    private static Situation letter(String blocks) {
        return chinese("attempt: {channel: MAIL, letter_blocks: [" + blocks + "]}");
    }
}
