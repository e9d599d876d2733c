package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Past.but;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import org.duly.compliance.rule.RollingCount.Counted;
import org.duly.compliance.rule.RollingCount.Per;
import org.junit.jupiter.api.Test;

/** Contacts within seven consecutive days: two are the limit, Wednesday the fifteenth the last of the days. */
@Proves("rolling_count")
class RegFCallsTests {
    private static final RollingCount CALLS = counting(Counted.PLACED_CALLS, Per.DEBT);
    private static final String CALL = Past.call("2026-07-14T10:00:00-04:00", "NO_ANSWER");

    @Test
    void holdTheThirdCallUntilTheOlderOfTwoHasLeftTheWindow() {
        String older = Past.call("2026-07-09T00:00:00-04:00", "NO_ANSWER");
        assertThat(CALLS.breach(american(Past.of(CALL)))).isNull();
        assertThat(endOf(CALLS, american(Past.of(CALL, older)))).isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(breachOf(CALLS, american(Past.of(CALL, older))).counts())
                .containsEntry("count", "2")
                .containsEntry("limit", "2")
                .containsEntry("days", "7")
                .containsEntry("from", "2026-07-09");
    }

    @Test
    void forgetACallOfTheEighthDayBack() {
        String eighth = Past.call("2026-07-08T23:59:59-04:00", "NO_ANSWER");
        assertThat(CALLS.breach(american(Past.of(CALL, eighth)))).isNull();
    }

    @Test
    void waitUntilSoManyHaveLeftThatOneMoreIsLawful() {
        String oldest = Past.call("2026-07-10T10:00:00-04:00", "NO_ANSWER");
        String older = Past.call("2026-07-12T10:00:00-04:00", "NO_ANSWER");
        assertThat(endOf(CALLS, american(Past.of(CALL, oldest, older)))).isEqualTo(at("2026-07-19T00:00:00-04:00"));
    }

    @Test
    void countVoicemailsButNeitherBusyNumbersNorTextsNorTheConsumersCalls() {
        assertThat(CALLS.breach(american(Past.of(CALL, ringless())))).isNotNull();
        for (String other : new String[] {
            Past.call("2026-07-14T10:00:00-04:00", "BUSY"),
            Past.call("2026-07-14T10:00:00-04:00", "NOT_IN_SERVICE"),
            Past.out("2026-07-14T10:00:00-04:00", "SMS", "SENT"),
            Past.in("2026-07-14T10:00:00-04:00", "PHONE_CALL", "CONVERSATION"),
            Past.call("2026-07-15T10:00:01-04:00", "NO_ANSWER"),
            but(CALL, "excluded_by: CONSENT"),
            but(CALL, "target: SPOUSE")
        }) {
            assertThat(CALLS.breach(american(Past.of(CALL, other)))).as(other).isNull();
        }
    }

    @Test
    void countForEachDebtOrForThePerson() {
        String two = "debts: [{id: D1, type: CREDIT_CARD}, {id: D2, type: CREDIT_CARD}]\n";
        String other = CALL.replace("[D1]", "[D2]");
        assertThat(CALLS.breach(american(two + Past.of(CALL, other)))).isNull();
        assertThat(counting(Counted.PLACED_CALLS, Per.PERSON).breach(american(two + Past.of(CALL, other))))
                .isNotNull();
    }

    @Test
    void countACallThatNamesNoDebtForTheOneItIsBookedTo() {
        String two = "debts: [{id: D1, type: CREDIT_CARD}, {id: D2, type: CREDIT_CARD}]\n";
        String unnamed = CALL.replace("[D1]", "[]");
        assertThat(CALLS.breach(american(two + Past.of(CALL, unnamed)))).isNotNull();
        assertThat(CALLS.breach(american(two + Past.of(CALL, but(unnamed, "allocated_to: D1")))))
                .isNotNull();
        assertThat(CALLS.breach(american(two + Past.of(CALL, but(unnamed, "allocated_to: D2")))))
                .isNull();
    }

    @Test
    void takeStudentLoansOfOneAccountForOneDebt() {
        String loans = "debts: [{id: D1, type: %s, servicing_account: A}, {id: D2, type: %s, servicing_account: %s}]\n";
        String other = CALL.replace("[D1]", "[D2]");
        String loan = "STUDENT_LOAN";
        assertThat(CALLS.breach(american(loans.formatted(loan, loan, "A") + Past.of(CALL, other))))
                .isNotNull();
        assertThat(CALLS.breach(american(loans.formatted(loan, loan, "Z") + Past.of(CALL, other))))
                .isNull();
        assertThat(CALLS.breach(american(loans.formatted(loan, "MORTGAGE", "A") + Past.of(CALL, other))))
                .isNull();
        assertThat(CALLS.breach(american(loans.formatted("MORTGAGE", loan, "A") + Past.of(CALL, other))))
                .isNull();
    }

    @Test
    void forgetCallsToANumberSinceFoundToBeAnothers() {
        String points =
                "consumer: {contact_points: [{id: a, type: PHONE, not_consumers_since: '2026-07-15T%s-04:00'}]}";
        String toA = but(CALL, "contact_point: a");
        assertThat(CALLS.breach(american(Past.of(CALL, toA) + points.formatted("10:00:00"))))
                .isNull();
        assertThat(CALLS.breach(american(Past.of(CALL, toA) + points.formatted("10:00:01"))))
                .isNotNull();
    }

    @Test
    void tellTheTelephoneAtWorkFromTheOneAtHome() {
        String points =
                "consumer: {contact_points: [{id: h, type: PHONE, place: HOME}, {id: w, type: PHONE, place: WORK}]}";
        String text = Past.out("2026-07-14T10:00:00-04:00", "SMS", "SENT");
        String home = Past.of(but(CALL, "contact_point: h"), but(text, "contact_point: h"));
        String work = Past.of(but(CALL, "contact_point: w"), but(text, "contact_point: w"));
        RollingCount atHome = counting(Counted.HOME_TELEPHONE, Per.DEBT);
        RollingCount atWork = counting(Counted.WORK_TELEPHONE, Per.DEBT);
        assertThat(atHome.breach(american(home + points))).isNotNull();
        assertThat(atHome.breach(american(work + points))).isNull();
        assertThat(atWork.breach(american(work + points))).isNotNull();
        assertThat(atWork.breach(american(home + points))).isNull();
        assertThat(atHome.breach(american(Past.of(visit(), visit())))).isNull();
        assertThat(atHome.breach(american(Past.of(CALL, Past.in("2026-07-14T10:00:00-04:00", "SMS", "RECEIVED")))))
                .isNull();
    }

    @Test
    void countVisitsContactsAndConversationsEachForThemselves() {
        String talk = Past.call("2026-07-14T10:00:00-04:00", "CONVERSATION");
        String rangUs = Past.in("2026-07-14T10:00:00-04:00", "PHONE_CALL", "CONVERSATION");
        String suit = Past.out("2026-07-14T10:00:00-04:00", "LAWSUIT", "SENT");
        RollingCount visits = counting(Counted.VISITS, Per.PERSON);
        RollingCount contacts = counting(Counted.CONTACTS, Per.PERSON);
        RollingCount talks = counting(Counted.CONVERSATIONS, Per.DEBT);
        assertThat(visits.breach(american(Past.of(visit(), visit())))).isNotNull();
        assertThat(visits.breach(american(Past.of(visit(), CALL)))).isNull();
        assertThat(contacts.breach(american(Past.of(visit(), CALL)))).isNotNull();
        assertThat(contacts.breach(american(Past.of(visit(), suit)))).isNull();
        assertThat(contacts.breach(american(Past.of(visit(), rangUs)))).isNull();
        assertThat(talks.breach(american(Past.of(talk, rangUs)))).isNotNull();
        assertThat(talks.breach(american(Past.of(talk, CALL)))).isNull();
        assertThat(talks.breach(american(Past.of(talk, but(rangUs, "conversation_debts: [D2]")))))
                .isNull();
    }

    private static RollingCount counting(Counted counted, Per per) {
        return new RollingCount(counted, per, always(2), always(7), always(7));
    }

    private static String ringless() {
        return Past.out("2026-07-14T10:00:00-04:00", "RINGLESS_VOICEMAIL", "VOICEMAIL_OTHER");
    }

    private static String visit() {
        return Past.out("2026-07-14T10:00:00-04:00", "VISIT", "CONVERSATION");
    }
}
