package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Past.but;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import org.junit.jupiter.api.Test;

/** What must come before a credit report, and how long records are kept. */
@Proves({"furnishing_wait", "retention_years"})
class RegFReportTests {
    private static final FurnishingWait WAIT = new FurnishingWait(always(14));
    private static final String LETTER = Past.out("2026-07-02T10:00:00-04:00", "MAIL", "SENT");

    @Test
    void waitsFourteenDaysOfWhichTheDayOfSendingIsTheFirst() {
        assertThat(endOf(WAIT, american(Past.of(LETTER)))).isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(breachOf(WAIT, american(Past.of(LETTER))).counts())
                .containsEntry("days", "14")
                .containsEntry("free_from", "2026-07-16");
        assertThat(WAIT.breach(american(Past.of(LETTER.replace("07-02", "07-01")))))
                .isNull();
        assertThat(endOf(WAIT, american("{}"))).isNull();
        assertThat(breachOf(WAIT, american("{}")).counts()).containsEntry("free_from", "-");
    }

    @Test
    void reportsTheSoonestDayOfSeveralLetters() {
        assertThat(endOf(WAIT, american(Past.of(LETTER.replace("07-02", "07-10"), LETTER))))
                .isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(endOf(WAIT, american(Past.of(LETTER, LETTER.replace("07-02", "07-10")))))
                .isEqualTo(at("2026-07-16T00:00:00-04:00"));
    }

    @Test
    void waitsForNothingAfterATalkAboutTheDebt() {
        String talk = Past.call("2026-07-15T10:00:00-04:00", "CONVERSATION");
        assertThat(WAIT.breach(american(Past.of(talk)))).isNull();
        assertThat(WAIT.breach(american(Past.of(talk.replace("PHONE_CALL", "VISIT")))))
                .isNull();
        assertThat(WAIT.breach(american(Past.of(but(talk, "target: PERSONAL_REPRESENTATIVE")))))
                .isNull();
        for (String other : new String[] {
            but(talk, "target: SPOUSE"),
            but(talk, "conversation_debts: [D2]"),
            talk.replace("CONVERSATION", "VOICEMAIL_OTHER"),
            talk.replace("10:00:00", "10:00:01")
        }) {
            assertThat(WAIT.breach(american(Past.of(other)))).as(other).isNotNull();
        }
    }

    @Test
    void beginsToWaitAnewWhenALetterComesBackInTime() {
        String sent = LETTER.replace("07-02", "07-01");
        String bounce = "2026-07-%s-04:00";
        assertThat(WAIT.breach(american(Past.of(sent, back(bounce.formatted("14T23:59:59"))))))
                .isNotNull();
        assertThat(WAIT.breach(american(Past.of(sent, back(bounce.formatted("15T00:00:00"))))))
                .isNull();
        assertThat(WAIT.breach(american(Past.of(sent, back(bounce.formatted("01T09:59:59"))))))
                .isNull();
        assertThat(WAIT.breach(american(
                        Past.of(sent, back(bounce.formatted("14T10:00:00")).replace("MAIL", "SMS")))))
                .isNull();
        assertThat(WAIT.breach(american(
                        Past.of(sent, back(bounce.formatted("14T10:00:00")).replace("[D1]", "[D2]")))))
                .isNull();
    }

    @Test
    void keepsARecordingFromItsCallAndTheRestFromTheLastActivity() {
        RetentionYears three = new RetentionYears(always(3));
        String record = "attempt: {channel: RECORD_DELETION, target: RECORDS, record: %s, last_activity: '%s'%s}";
        assertThat(endOf(three, american(record.formatted("CALL_LOG", "2023-07-15", ""))))
                .isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(three.breach(american(record.formatted("CALL_LOG", "2023-07-14", ""))))
                .isNull();
        assertThat(breachOf(three, american(record.formatted("CALL_LOG", "2023-07-15", "")))
                        .counts())
                .containsEntry("from", "2023-07-15")
                .containsEntry("keep_until", "2026-07-15");
        String call = ", call_date: '2023-07-14'";
        assertThat(three.breach(american(record.formatted("CALL_RECORDING", "2026-07-01", call))))
                .isNull();
        assertThat(three.breach(american(record.formatted("CALL_LOG", "2026-07-01", call))))
                .isNotNull();
        assertThat(three.breach(american(record.formatted("CALL_RECORDING", "2026-07-01", ""))))
                .isNotNull();
        assertThat(three.breach(american("{}"))).isNull();
    }

    private static String back(String at) {
        return Past.in(at, "MAIL", "UNDELIVERABLE");
    }
}
