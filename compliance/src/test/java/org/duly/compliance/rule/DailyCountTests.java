package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Past.but;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.chinese;
import static org.duly.compliance.rule.Told.endOf;

import org.duly.compliance.rule.DailyCount.Counted;
import org.junit.jupiter.api.Test;

/** Calls counted over the calendar day: two answered ones, or two unanswered dials to one number, are the limit. */
@Proves("daily_count")
class DailyCountTests {
    private static final DailyCount ANSWERED = new DailyCount(Counted.ANSWERED, always(2));
    private static final DailyCount TOLD = new DailyCount(Counted.ANSWERED_INFORMATIONAL, always(2));
    private static final DailyCount DIALS = new DailyCount(Counted.UNANSWERED_PER_NUMBER, always(2));
    private static final String TALK = Past.call("2026-11-21T09:00:00+08:00", "CONVERSATION");
    private static final String DIAL = Past.call("2026-11-21T09:00:00+08:00", "NO_ANSWER");

    @Test
    void holdsTheThirdCallUntilMidnight() {
        assertThat(ANSWERED.breach(chinese(Past.of(TALK)))).isNull();
        assertThat(endOf(ANSWERED, chinese(Past.of(TALK, TALK)))).isEqualTo(at("2026-11-22T00:00:00+08:00"));
        assertThat(breachOf(ANSWERED, chinese(Past.of(TALK, TALK))).counts())
                .containsEntry("count", "2")
                .containsEntry("limit", "2");
    }

    @Test
    void beginsTheDayAtMidnightByTheClockOfTheLaw() {
        String first = Past.call("2026-11-21T00:00:00+08:00", "CONVERSATION");
        String yesterday = Past.call("2026-11-20T23:59:59+08:00", "CONVERSATION");
        assertThat(ANSWERED.breach(chinese(Past.of(TALK, first)))).isNotNull();
        assertThat(ANSWERED.breach(chinese(Past.of(TALK, yesterday)))).isNull();
    }

    @Test
    void countsNothingThatIsYetToHappen() {
        String now = Past.call("2026-11-21T10:00:00+08:00", "CONVERSATION");
        String later = Past.call("2026-11-21T10:00:01+08:00", "CONVERSATION");
        assertThat(ANSWERED.breach(chinese(Past.of(TALK, now)))).isNotNull();
        assertThat(ANSWERED.breach(chinese(Past.of(TALK, later)))).isNull();
    }

    @Test
    void countsNeitherTheDebtorsCallsNorTextsNorCallsToOthers() {
        String own = Past.in("2026-11-21T09:00:00+08:00", "PHONE_CALL", "CONVERSATION");
        String text = Past.out("2026-11-21T09:00:00+08:00", "SMS", "SENT");
        assertThat(ANSWERED.breach(chinese(Past.of(TALK, own)))).isNull();
        assertThat(ANSWERED.breach(chinese(Past.of(TALK, text)))).isNull();
        assertThat(ANSWERED.breach(chinese(Past.of(TALK, but(TALK, "target: SPOUSE")))))
                .isNull();
        assertThat(ANSWERED.breach(chinese(Past.of(TALK, DIAL)))).isNull();
    }

    @Test
    void countsAmongTheTellingCallsOnlyThoseThatTold() {
        String notice = Past.call("2026-11-21T09:00:00+08:00", "NOTICE_PLAYED");
        String machine = but(TALK, "voice: {mode: INFORMATIONAL, speaker: AI}");
        assertThat(TOLD.breach(chinese(Past.of(notice, machine)))).isNotNull();
        assertThat(TOLD.breach(chinese(Past.of(notice, TALK)))).isNull();
        assertThat(TOLD.breach(chinese(Past.of(notice, but(notice, "target: SPOUSE")))))
                .isNull();
    }

    @Test
    void countsUnansweredDialsForEachNumber() {
        String toA = but(DIAL, "contact_point: a");
        assertThat(DIALS.breach(dialling(Past.of(toA, toA)))).isNotNull();
        assertThat(DIALS.breach(dialling(Past.of(toA, but(DIAL, "contact_point: b")))))
                .isNull();
        assertThat(DIALS.breach(dialling(Past.of(toA, but(TALK, "contact_point: a")))))
                .isNull();
        assertThat(DIALS.breach(dialling(Past.of(toA, but(toA, "excluded_by: CONSENT")))))
                .isNull();
    }

    @Test
    void takesTheNumberOfOnePersonForOneWhereNoneIsNamed() {
        String toP = but(DIAL, "target: CONTACT_PERSON, person: P");
        String act = """
                attempt: {target: CONTACT_PERSON, person: P}
                consumer: {persons: [{id: P, relation: FRIEND}]}""";
        assertThat(DIALS.breach(chinese(Past.of(toP, toP) + act))).isNotNull();
        assertThat(DIALS.breach(chinese(Past.of(toP, but(toP, "contact_point: a")) + act)))
                .isNull();
        assertThat(DIALS.breach(chinese(Past.of(DIAL, DIAL)))).isNull();
    }

    @Test
    void followsTheNumberThePartiesAgreedOnLast() {
        String agreed = """
                consumer: {agreed_limits: [
                  {unit: CONNECTED_CALLS, per_day: 1, agreed_at: "2026-11-02T10:00:00+08:00", withdrawn_at: null},
                  {unit: CONNECTED_CALLS, per_day: 5, agreed_at: "2026-11-01T10:00:00+08:00", withdrawn_at: null},
                  {unit: DIALS_PER_NUMBER, per_day: 9, agreed_at: "2026-11-03T10:00:00+08:00", withdrawn_at: null},
                  {unit: CONNECTED_CALLS, per_day: 9, agreed_at: "2026-11-04T10:00:00+08:00",
                    withdrawn_at: "2026-11-21T10:00:00+08:00"}]}""";
        assertThat(ANSWERED.breach(chinese(Past.of() + agreed))).isNull();
        assertThat(breachOf(ANSWERED, chinese(Past.of(TALK) + agreed)).counts()).containsEntry("limit", "1");
    }

    @Test
    void neverOpensWhereNoCallsWereAgreedOn() {
        String none = """
                consumer: {agreed_limits: [{unit: CONNECTED_CALLS, per_day: 0,
                  agreed_at: "2026-11-01T10:00:00+08:00", withdrawn_at: null}]}""";
        assertThat(endOf(ANSWERED, chinese(none))).isNull();
    }

    @Test
    void countsTheCallsOfTheWholeGroupAndItsAgenciesButNotOfOthers() {
        for (String other : new String[] {"by: B", "by: S", "by: X", "debt: [D2]", "debt: [], by: X", "debt: []"}) {
            assertThat(ANSWERED.breach(amongLenders(other))).as(other).isNotNull();
        }
        for (String other : new String[] {"by: O", "debt: [D3]", "debt: [], by: Y", "debt: [], allocated_to: D3"}) {
            assertThat(ANSWERED.breach(amongLenders(other))).as(other).isNull();
        }
    }

    /** Two calls: one of the bank itself, and one that differs. */
    private static Situation amongLenders(String other) {
        String parties = """
                lenders: [{id: B, kind: BANK, cba_member: true, group: G}, {id: S, kind: BANK, cba_member: true, group: G},
                  {id: O, kind: BANK, cba_member: true}]
                agencies: [{id: X, for: [S]}, {id: Y, for: [O]}]
                debts: [{id: D1, type: CREDIT_CARD, lender: B, online: true},
                  {id: D2, type: CREDIT_CARD, lender: S, online: true},
                  {id: D3, type: CREDIT_CARD, lender: O, online: true}]
                """;
        String call = TALK.replace(other.startsWith("debt") ? ", debt: [D1]" : "no such words", "");
        return chinese(parties + Past.of(TALK, but(call, other)));
    }

    private static Situation dialling(String history) {
        return chinese(history + """
                attempt: {contact_point: a}
                consumer: {contact_points: [{id: a, type: PHONE}, {id: b, type: PHONE}]}""");
    }
}
