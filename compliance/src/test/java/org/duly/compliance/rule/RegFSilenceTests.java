package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Past.but;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import org.junit.jupiter.api.Test;

/** Many contacts with a person who does not answer: two messages on two of three days, or two calls and two messages. */
@Proves({"message_stream", "cumulative_contacts"})
class RegFSilenceTests {
    private static final MessageStream STREAM = new MessageStream(always(2), always(2), always(3));
    private static final CumulativeContacts ALL = new CumulativeContacts(always(2), always(2), always(3));
    private static final String FIRST_DAY = text("2026-07-13T00:00:00-04:00");
    private static final String LATER = text("2026-07-14T10:00:00-04:00");
    private static final String CALL = Past.call("2026-07-14T10:00:00-04:00", "NO_ANSWER");

    @Test
    void stopsAStreamOfMessagesUntilTomorrow() {
        assertThat(endOf(STREAM, texting(FIRST_DAY, FIRST_DAY, LATER, LATER)))
                .isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(breachOf(STREAM, texting(FIRST_DAY, FIRST_DAY, LATER, LATER)).counts())
                .containsEntry("per_day", "2")
                .containsEntry("busy_days", "2");
        assertThat(STREAM.breach(texting(FIRST_DAY, LATER, LATER))).isNull();
    }

    @Test
    void looksNoFurtherBackThanTheWindow() {
        String dayBefore = text("2026-07-12T23:59:59-04:00");
        assertThat(STREAM.breach(texting(dayBefore, dayBefore, LATER, LATER))).isNull();
        assertThat(STREAM.breach(texting(FIRST_DAY, dayBefore, LATER, LATER))).isNull();
    }

    @Test
    void takesAnswersAndTalksForTheEndOfSilence() {
        String answer = Past.in("2026-07-13T00:00:00-04:00", "EMAIL", "RECEIVED");
        String tooOld = Past.in("2026-07-12T23:59:59-04:00", "EMAIL", "RECEIVED");
        String talk = Past.call("2026-07-14T10:00:00-04:00", "CONVERSATION");
        String bounce = Past.in("2026-07-14T10:00:00-04:00", "EMAIL", "UNDELIVERABLE");
        assertThat(STREAM.breach(texting(FIRST_DAY, FIRST_DAY, LATER, LATER, answer)))
                .isNull();
        assertThat(STREAM.breach(texting(FIRST_DAY, FIRST_DAY, LATER, LATER, talk)))
                .isNull();
        for (String nothing : new String[] {tooOld, bounce, but(answer, "target: SPOUSE"), CALL}) {
            assertThat(STREAM.breach(texting(FIRST_DAY, FIRST_DAY, LATER, LATER, nothing)))
                    .as(nothing)
                    .isNotNull();
        }
    }

    @Test
    void countsMessagesThatWentToThisPersonOnly() {
        for (String other : new String[] {
            LATER.replace("SENT", "UNDELIVERABLE"),
            LATER.replace("SMS", "MAIL"),
            but(LATER, "purpose: OPT_OUT_CONFIRMATION"),
            but(LATER, "target: SPOUSE"),
            text("2026-07-15T10:00:01-04:00")
        }) {
            assertThat(STREAM.breach(texting(FIRST_DAY, FIRST_DAY, LATER, other)))
                    .as(other)
                    .isNull();
        }
        assertThat(STREAM.breach(texting(FIRST_DAY, FIRST_DAY, LATER, LATER.replace("SMS", "EMAIL"))))
                .isNotNull();
    }

    @Test
    void addsTheActItselfToCallsOrToMessages() {
        assertThat(endOf(ALL, calling(CALL, LATER, LATER))).isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(breachOf(ALL, calling(CALL, LATER, LATER)).counts())
                .containsEntry("calls", "2")
                .containsEntry("messages", "2");
        assertThat(ALL.breach(calling(CALL, LATER))).isNull();
        assertThat(ALL.breach(calling(LATER, LATER))).isNull();
        assertThat(ALL.breach(texting(CALL, CALL, LATER))).isNotNull();
        assertThat(ALL.breach(texting(CALL, LATER, LATER))).isNull();
    }

    @Test
    void countsCallsThatRangAndWereNotExcused() {
        for (String other : new String[] {
            CALL.replace("NO_ANSWER", "BUSY"),
            but(CALL, "excluded_by: CONSENT"),
            but(CALL, "target: SPOUSE"),
            Past.call("2026-07-12T23:59:59-04:00", "NO_ANSWER"),
            Past.in("2026-07-14T10:00:00-04:00", "VISIT", "ENDED")
        }) {
            assertThat(ALL.breach(texting(CALL, other, LATER, LATER))).as(other).isNull();
        }
        assertThat(ALL.breach(calling(CALL, LATER, LATER, Past.in("2026-07-14T10:00:00-04:00", "SMS", "RECEIVED"))))
                .isNull();
    }

    private static String text(String at) {
        return Past.out(at, "SMS", "SENT");
    }

    private static Situation texting(String... history) {
        return american(Past.of(history) + "attempt: {channel: SMS}");
    }

    private static Situation calling(String... history) {
        return american(Past.of(history));
    }
}
