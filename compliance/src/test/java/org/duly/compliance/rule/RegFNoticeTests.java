package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Past.but;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The validation notice: sent in time, sent at all, and naming the right end of the period. */
@Proves({"validation_late", "validation_overdue", "disclosure_came_back", "validation_period_end"})
class RegFNoticeTests {
    private static final ValidationNotice.Late LATE = new ValidationNotice.Late(always(5));
    private static final ValidationNotice.Overdue OVERDUE = new ValidationNotice.Overdue(always(5));
    private static final ValidationNotice.CameBack BACK = new ValidationNotice.CameBack();
    private static final String LETTER = Past.out("2026-07-02T10:00:00-04:00", "MAIL", "SENT");
    private static final String FIRST =
            but(Past.call("2026-07-09T10:00:00-04:00", "CONVERSATION"), "initial_communication: true");
    private static final String NOTICE = but(LETTER.replace("07-02", "07-14"), "purpose: VALIDATION_NOTICE");

    @Test
    void sendsTheNoticeByTheFifthDayAfterTheFirstCommunication() {
        assertThat(LATE.breach(american(Past.of(FIRST.replace("07-09", "07-10")))))
                .isNull();
        assertThat(endOf(LATE, american(Past.of(FIRST)))).isNull();
        assertThat(breachOf(LATE, american(Past.of(FIRST))).counts())
                .containsEntry("began", "2026-07-09")
                .containsEntry("due", "2026-07-14");
        assertThat(LATE.breach(american(Past.of(FIRST, NOTICE)))).isNull();
        assertThat(LATE.breach(american(Past.of(FIRST, NOTICE.replace("07-14", "07-15")))))
                .isNotNull();
        assertThat(LATE.breach(american(Past.of(FIRST, NOTICE.replace("VALIDATION_NOTICE", "VERIFICATION")))))
                .isNotNull();
        assertThat(LATE.breach(american(Past.of(FIRST, NOTICE.replace("SENT", "UNDELIVERABLE")))))
                .isNotNull();
        assertThat(LATE.breach(american(Past.of(FIRST, NOTICE, back("2026-07-15T10:00:00-04:00")))))
                .isNotNull();
        assertThat(LATE.breach(american(Past.of(FIRST, NOTICE, back("2026-07-15T10:00:01-04:00")))))
                .isNull();
        assertThat(LATE.breach(american(Past.of(FIRST.replace(", initial_communication: true", "")))))
                .isNull();
    }

    @Test
    void findsTheFirstCommunicationWhereNobodyNamedIt() {
        String talk = FIRST.replace(", initial_communication: true", "");
        assertThat(OVERDUE.breach(american(Past.of(talk)))).isNotNull();
        assertThat(OVERDUE.breach(american(Past.of(talk.replace("CONVERSATION", "VOICEMAIL_OTHER")))))
                .isNotNull();
        assertThat(OVERDUE.breach(american(Past.of(LETTER)))).isNotNull();
        assertThat(OVERDUE.breach(american(Past.of(talk, FIRST.replace("07-09", "07-10")))))
                .isNull();
        assertThat(OVERDUE.breach(american(Past.of(talk.replace("07-09", "07-10"), LETTER))))
                .isNotNull();
        for (String other : new String[] {
            talk.replace("CONVERSATION", "VOICEMAIL_LCM"),
            LETTER.replace("OUT", "IN"),
            LETTER.replace("MAIL", "LAWSUIT"),
            but(talk, "target: 'THIRD_PARTY:roommate'"),
            talk.replace("[D1]", "[D2]")
        }) {
            assertThat(OVERDUE.breach(american(Past.of(other)))).as(other).isNull();
        }
    }

    @Test
    void wantsNoNoticeOfADebtPaidByThen() {
        String paid = "debts: [{id: D1, type: CREDIT_CARD, %s}]\n";
        assertThat(OVERDUE.breach(american(paid.formatted("status: PAID") + Past.of(FIRST))))
                .isNull();
        assertThat(OVERDUE.breach(american(paid.formatted("cleared_on: '2026-07-14'") + Past.of(FIRST))))
                .isNull();
        assertThat(OVERDUE.breach(american(paid.formatted("cleared_on: '2026-07-15'") + Past.of(FIRST))))
                .isNotNull();
        assertThat(OVERDUE.breach(american(Past.of(FIRST.replace("07-09", "07-10")))))
                .isNull();
        assertThat(OVERDUE.breach(american(Past.of(FIRST, NOTICE)))).isNull();
    }

    @Test
    void takesADisclosureThatCameBackForNeverSent() {
        assertThat(endOf(BACK, american(Past.of(NOTICE, back("2026-07-15T10:00:00-04:00")))))
                .isNull();
        assertThat(breachOf(BACK, american(Past.of(NOTICE, back("2026-07-15T10:00:00-04:00"))))
                        .counts())
                .containsEntry("sent", "2026-07-14");
        assertThat(BACK.breach(american(Past.of(NOTICE)))).isNull();
        assertThat(BACK.breach(american(Past.of(LETTER, back("2026-07-15T10:00:00-04:00")))))
                .isNull();
        String again = NOTICE.replace("10:00:00", "11:00:00");
        assertThat(BACK.breach(american(Past.of(again, NOTICE, back("2026-07-14T10:30:00-04:00")))))
                .isNull();
    }

    @Test
    void endsThePeriodThirtyDaysAfterFiveBusinessDays() {
        BusinessCalendar year = new BusinessCalendar(
                "tiny", new Dated<>(List.of(new Dated.Step<>(LocalDate.of(2026, 1, 1), List.of()))));
        ValidationNotice.PeriodEnd end = new ValidationNotice.PeriodEnd(always(5), always(30), year);
        String stated = "attempt: {channel: %s, stated_validation_end: '2026-%s'}";
        assertThat(end.breach(american(stated.formatted("MAIL", "08-21")))).isNull();
        assertThat(breachOf(end, american(stated.formatted("MAIL", "08-20"))).counts())
                .containsEntry("stated", "2026-08-20")
                .containsEntry("received", "2026-07-22")
                .containsEntry("earliest", "2026-08-21");
        assertThat(end.breach(american(stated.formatted("VISIT", "08-14")))).isNull();
        assertThat(end.breach(american(stated.formatted("PHONE_CALL", "08-14"))))
                .isNull();
        assertThat(end.breach(american(stated.formatted("PHONE_CALL", "08-13"))))
                .isNotNull();
        assertThat(end.breach(american("{}"))).isNull();
    }

    private static String back(String at) {
        return Past.in(at, "MAIL", "UNDELIVERABLE");
    }
}
