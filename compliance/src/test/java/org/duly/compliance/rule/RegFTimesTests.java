package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Hours where the consumer is, hours known not to suit, and the consent that opens the evening. */
@Proves({"local_window", "late_call_consent", "inconvenient_times"})
class RegFTimesTests {
    private static final LocalWindow WINDOW = new LocalWindow(always(LocalTime.of(8, 0)), always(LocalTime.of(21, 0)));
    private static final LateCallConsent LATE = new LateCallConsent(WINDOW);
    private static final InconvenientTimes UNWELCOME = new InconvenientTimes();
    private static final String COASTS = "consumer: {locations: [{indicator: address, zone: America/New_York},"
            + " {indicator: mobile_area_code, zone: America/Los_Angeles}]}\n";
    private static final String LATE_CONSENT =
            "consumer: {consents: [{scope: CALLS_AFTER_21, given_to: DIRECT, at: '2026-07-14T10:00:00-04:00'}]}\n";

    @Test
    void openASecondAfterEightAndCloseASecondBeforeNine() {
        assertThat(WINDOW.breach(callAt("08:00:01"))).isNull();
        assertThat(endOf(WINDOW, callAt("08:00:00"))).isEqualTo(at("2026-07-15T08:00:01-04:00"));
        assertThat(WINDOW.breach(callAt("20:59:59"))).isNull();
        assertThat(endOf(WINDOW, callAt("21:00:00"))).isEqualTo(at("2026-07-16T08:00:01-04:00"));
    }

    @Test
    void openOnlyWhenItIsOpenInEveryPlaceThatIsIndicated() {
        assertThat(WINDOW.breach(american(COASTS + instant("11:00:01")))).isNull();
        assertThat(endOf(WINDOW, american(COASTS + instant("11:00:00")))).isEqualTo(at("2026-07-15T11:00:01-04:00"));
        assertThat(endOf(WINDOW, american(COASTS + instant("21:00:00")))).isEqualTo(at("2026-07-16T11:00:01-04:00"));
        assertThat(breachOf(WINDOW, american(COASTS + instant("11:00:00"))).counts())
                .containsEntry("clocks", "11:00 America/New_York, 08:00 America/Los_Angeles")
                .containsEntry("opens", "08:00")
                .containsEntry("closes", "21:00");
    }

    @Test
    void openTheEveningButNotTheMorningToAConsent() {
        assertThat(LATE.breach(american(LATE_CONSENT + instant("21:00:00")))).isNotNull();
        assertThat(LATE.breach(american(LATE_CONSENT + instant("10:00:00")))).isNotNull();
        assertThat(LATE.breach(american(LATE_CONSENT + instant("08:00:00")))).isNull();
        assertThat(LATE.breach(american(instant("21:00:00")))).isNull();
        assertThat(LATE.breach(
                        american(LATE_CONSENT.replace("CALLS_AFTER_21", "ADDITIONAL_CALLS") + instant("21:00:00"))))
                .isNull();
        assertThat(LATE.breach(american(LATE_CONSENT.replace("DIRECT", "CREDITOR") + instant("21:00:00"))))
                .isNull();
    }

    @Test
    void openTheEveningWhereTheOtherCoastIsStillOpen() {
        String both = "consumer: {locations: [{indicator: address, zone: America/New_York},"
                + " {indicator: mobile_area_code, zone: %s}], " + LATE_CONSENT.substring("consumer: {".length());
        assertThat(LATE.breach(american(both.formatted("America/Los_Angeles") + instant("21:30:00"))))
                .isNotNull();
        assertThat(LATE.breach(american(both.formatted("America/Los_Angeles") + instant("10:30:00"))))
                .isNull();
    }

    @Test
    void shutBothEndsOfARangeThatDoesNotSuit() {
        String wish = unwelcome("days: [WED], from: '10:00', to: '12:00'");
        assertThat(endOf(UNWELCOME, american(wish + instant("10:00:00")))).isEqualTo(at("2026-07-15T12:00:01-04:00"));
        assertThat(UNWELCOME.breach(american(wish + instant("09:59:59")))).isNull();
        assertThat(UNWELCOME.breach(american(wish + instant("12:00:00")))).isNotNull();
        assertThat(UNWELCOME.breach(american(wish + instant("12:00:01")))).isNull();
        assertThat(UNWELCOME.breach(american(wish.replace("WED", "THU") + instant("11:00:00"))))
                .isNull();
        assertThat(breachOf(UNWELCOME, american(wish + instant("10:00:00"))).counts())
                .containsEntry("day", "WEDNESDAY")
                .containsEntry("clock", "10:00");
    }

    @Test
    void runOverMidnightIntoTheNextDay() {
        String wish = unwelcome("days: [TUE], from: '20:00', to: '10:00'");
        assertThat(endOf(UNWELCOME, american(wish + instant("00:30:00")))).isEqualTo(at("2026-07-15T10:00:01-04:00"));
        assertThat(UNWELCOME.breach(american(wish + instant("10:00:01")))).isNull();
        assertThat(UNWELCOME.breach(american(wish + instant("20:00:00")))).isNull();
        assertThat(UNWELCOME.breach(american(wish + "attempt: {at: '2026-07-14T20:00:00-04:00'}")))
                .isNotNull();
        assertThat(UNWELCOME.breach(american(wish + "attempt: {at: '2026-07-14T19:59:59-04:00'}")))
                .isNull();
    }

    @Test
    void holdToALastDayAndFromTheSecondTheyWereSaid() {
        String until = unwelcome("days: [WED], until: '2026-07-15'");
        assertThat(endOf(UNWELCOME, american(until))).isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(UNWELCOME.breach(american(until.replace("07-15", "07-14")))).isNull();
        String said = unwelcome("days: [WED], stated_at: '2026-07-15T10:00:00-04:00'");
        assertThat(UNWELCOME.breach(american(said))).isNotNull();
        assertThat(UNWELCOME.breach(american(said.replace("10:00:00", "10:00:01"))))
                .isNull();
    }

    @Test
    void doNotSuitWhereverTheConsumerMayBe() {
        String wish = COASTS.replace("]}\n", "], inconvenient: [{days: [WED], from: '07:00', to: '08:00'}]}\n");
        assertThat(endOf(UNWELCOME, american(wish + instant("10:30:00")))).isEqualTo(at("2026-07-15T11:00:01-04:00"));
        assertThat(UNWELCOME.breach(american(wish + instant("09:30:00")))).isNull();
        assertThat(RegFCircumstance.INCONVENIENT_TIME.holds(american(wish + instant("10:30:00"))))
                .isTrue();
        assertThat(RegFCircumstance.INCONVENIENT_TIME.holds(american(wish + instant("09:30:00"))))
                .isFalse();
    }

    private static Situation callAt(String clock) {
        return american(instant(clock));
    }

    private static String instant(String clock) {
        return "attempt: {at: '2026-07-15T" + clock + "-04:00'}";
    }

    private static String unwelcome(String wish) {
        return "consumer: {inconvenient: [{" + wish + "}]}\n";
    }
}
