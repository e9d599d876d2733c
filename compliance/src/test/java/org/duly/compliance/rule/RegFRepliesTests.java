package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Past.but;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Answers that a message of the consumer earns, and questions that may be put once. */
@Proves({"one_reply", "reply_in_closed_time", "location_once"})
class RegFRepliesTests {
    private static final OneReply REPLY = new OneReply(always(1));
    private static final ReplyInClosedTime AT_NIGHT =
            new ReplyInClosedTime(always(1), new LocalWindow(always(LocalTime.of(8, 0)), always(LocalTime.of(21, 0))));
    private static final LocationOnce ONCE = new LocationOnce(always(1));
    private static final String ASKED = Past.in("2026-07-15T09:00:00-04:00", "SMS", "RECEIVED");
    private static final String ANSWER = "attempt: {channel: SMS, in_reply_to: '2026-07-15T09:00:00-04:00'}";

    @Test
    void answerOneMessageOnce() {
        String answered = Past.out("2026-07-15T09:30:00-04:00", "SMS", "SENT");
        assertThat(REPLY.breach(american(Past.of(ASKED) + ANSWER))).isNotNull();
        assertThat(REPLY.breach(american(Past.of(ASKED, answered) + ANSWER))).isNull();
        assertThat(REPLY.breach(american(Past.of(ASKED, ASKED, answered) + ANSWER)))
                .isNotNull();
    }

    @Test
    void takeWhatWasSentBeforeTheMessageForNoAnswer() {
        String before = Past.out("2026-07-15T08:59:59-04:00", "SMS", "SENT");
        String atOnce = Past.out("2026-07-15T09:00:00-04:00", "SMS", "SENT");
        String later = Past.out("2026-07-15T10:00:01-04:00", "SMS", "SENT");
        assertThat(REPLY.breach(american(Past.of(ASKED, before) + ANSWER))).isNotNull();
        assertThat(REPLY.breach(american(Past.of(ASKED, atOnce) + ANSWER))).isNull();
        assertThat(REPLY.breach(american(Past.of(ASKED, later) + ANSWER))).isNotNull();
    }

    @Test
    void answerNothingThatWasNotReallyReceivedThere() {
        assertThat(REPLY.breach(american(ANSWER))).isNull();
        for (String other : new String[] {
            Past.in("2026-07-15T09:00:01-04:00", "SMS", "RECEIVED"),
            Past.in("2026-07-15T09:00:00-04:00", "EMAIL", "RECEIVED"),
            Past.out("2026-07-15T09:00:00-04:00", "SMS", "SENT"),
            but(ASKED, "target: SPOUSE")
        }) {
            assertThat(REPLY.breach(american(Past.of(other) + ANSWER)))
                    .as(other)
                    .isNull();
        }
    }

    @Test
    void answerToThePointFromWhichTheMessageCame() {
        String points = "\nconsumer: {contact_points: [{id: a, type: SMS}, {id: b, type: SMS}]}";
        String toA = ANSWER.replace("SMS,", "SMS, contact_point: a,") + points;
        assertThat(REPLY.breach(american(Past.of(but(ASKED, "contact_point: a")) + toA)))
                .isNotNull();
        assertThat(REPLY.breach(american(Past.of(but(ASKED, "contact_point: b")) + toA)))
                .isNull();
        assertThat(REPLY.breach(american(Past.of(ASKED) + toA))).isNotNull();
        assertThat(REPLY.breach(american(Past.of(but(ASKED, "contact_point: b")) + ANSWER + points)))
                .isNotNull();
    }

    @Test
    void answerByNightAMessageThatCameInTheSameNight() {
        assertThat(AT_NIGHT.breach(atNight("2026-07-15T21:00:00-04:00"))).isNotNull();
        assertThat(AT_NIGHT.breach(atNight("2026-07-15T20:59:59-04:00"))).isNull();
        assertThat(AT_NIGHT.breach(atNight("2026-07-15T06:00:00-04:00"))).isNull();
    }

    @Test
    void answerByDayWhateverTheHourOfTheMessage() {
        assertThat(AT_NIGHT.breach(american(Past.of(ASKED) + ANSWER))).isNotNull();
        assertThat(AT_NIGHT.breach(american(ANSWER))).isNull();
    }

    @Test
    void answerAtAnInconvenientHourAMessageOfThatHourOnly() {
        String wish = "\nconsumer: {inconvenient: [{days: [WED], from: '09:00', to: '11:00'}]}";
        String early = Past.in("2026-07-15T08:59:59-04:00", "SMS", "RECEIVED");
        assertThat(AT_NIGHT.breach(american(Past.of(ASKED) + ANSWER + wish))).isNotNull();
        assertThat(AT_NIGHT.breach(american(Past.of(early) + ANSWER.replace("09:00:00", "08:59:59") + wish)))
                .isNull();
    }

    @Test
    void askAPersonForTheConsumersWhereaboutsOnce() {
        String enquiry = "attempt: {target: 'THIRD_PARTY:roommate', purpose: LOCATION_INFORMATION}";
        String asked = but(Past.call("2026-07-01T10:00:00-04:00", "CONVERSATION"), "target: 'THIRD_PARTY:roommate'");
        assertThat(ONCE.breach(american(enquiry))).isNull();
        assertThat(endOf(ONCE, american(Past.of(asked) + enquiry))).isNull();
        assertThat(breachOf(ONCE, american(Past.of(asked) + enquiry)).counts())
                .containsEntry("asked", "1")
                .containsEntry("limit", "1");
        assertThat(ONCE.breach(american(Past.of(asked.replace("roommate", "neighbour")) + enquiry)))
                .isNull();
        assertThat(ONCE.breach(american(Past.of(asked.replace("OUT", "IN")) + enquiry)))
                .isNull();
    }

    @Test
    void takeForAskingOnlyWhatReachedThePerson() {
        String enquiry = "attempt: {purpose: LOCATION_INFORMATION}";
        for (String outcome : new String[] {"CONVERSATION", "SENT", "VOICEMAIL_OTHER"}) {
            assertThat(ONCE.breach(american(Past.of(Past.call("2026-07-15T10:00:00-04:00", outcome)) + enquiry)))
                    .as(outcome)
                    .isNotNull();
        }
        for (String other : new String[] {
            Past.call("2026-07-01T10:00:00-04:00", "NO_ANSWER"),
            Past.call("2026-07-15T10:00:01-04:00", "CONVERSATION"),
            Past.out("2026-07-01T10:00:00-04:00", "LAWSUIT", "SENT")
        }) {
            assertThat(ONCE.breach(american(Past.of(other) + enquiry)))
                    .as(other)
                    .isNull();
        }
    }

    private static Situation atNight(String asked) {
        return american(Past.of(Past.in(asked, "SMS", "RECEIVED"))
                + "attempt: {at: '2026-07-15T22:00:00-04:00', channel: SMS, in_reply_to: '" + asked + "'}");
    }
}
