package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.british;
import static org.duly.compliance.rule.Told.endOf;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Hours that are usually reasonable in Britain, and hours at which the customer asked to be left alone. */
@Proves({"usual_hours", "customer_hours"})
class ConcTimesTests {
    private static final UsualHours USUAL = new UsualHours(always(LocalTime.of(8, 0)), always(LocalTime.of(21, 0)));
    private static final CustomerHours WISHES = new CustomerHours();
    private static final String AGREED =
            "consumer: {agreed_hours: [{kind: %s, from: '21:30', to: '23:00', agreed_at: '2026-07-01T10:00:00+01:00'}]}\n";

    @Test
    void openOnTheStrokeOfEightAndCloseOnTheStrokeOfNine() {
        assertThat(USUAL.breach(callAt("08:00:00"))).isNull();
        assertThat(endOf(USUAL, callAt("07:59:59"))).isEqualTo(at("2026-07-15T08:00:00+01:00"));
        assertThat(USUAL.breach(callAt("20:59:59"))).isNull();
        assertThat(endOf(USUAL, callAt("21:00:00"))).isEqualTo(at("2026-07-16T08:00:00+01:00"));
        assertThat(breachOf(USUAL, callAt("21:00:00")).counts())
                .containsEntry("clock", "21:00")
                .containsEntry("opens", "08:00")
                .containsEntry("closes", "21:00");
    }

    @Test
    void holdInEveryPlaceTheCustomerMayBeIn() {
        String places = "consumer: {locations: [{indicator: address, zone: Europe/London},"
                + " {indicator: address, zone: America/New_York}]}\n";
        assertThat(USUAL.breach(british(places + instant("13:00:00")))).isNull();
        assertThat(endOf(USUAL, british(places + instant("12:59:59")))).isEqualTo(at("2026-07-15T13:00:00+01:00"));
        assertThat(breachOf(USUAL, british(places + instant("12:00:00"))).counts())
                .containsEntry("clock", "07:00");
    }

    @Test
    void giveWayToHoursTheCustomerAgreedTo() {
        String agreed = AGREED.formatted("AGREEMENT");
        assertThat(USUAL.breach(british(agreed + instant("21:30:00")))).isNull();
        assertThat(endOf(USUAL, british(agreed + instant("10:00:00")))).isEqualTo(at("2026-07-15T21:30:00+01:00"));
        assertThat(endOf(USUAL, british(agreed + instant("23:00:00")))).isEqualTo(at("2026-07-16T21:30:00+01:00"));
        assertThat(breachOf(USUAL, british(agreed + instant("10:00:00"))).counts())
                .containsEntry("clock", "10:00");
        assertThat(USUAL.breach(british(AGREED.formatted("CALLBACK") + instant("10:00:00"))))
                .isNull();
    }

    @Test
    void openToNobodyElseByTheCustomersAgreement() {
        String toSpouse = AGREED.formatted("AGREEMENT") + "attempt: {target: SPOUSE, at: '2026-07-15T%s+01:00'}";
        assertThat(USUAL.breach(british(toSpouse.formatted("10:00:00")))).isNull();
        assertThat(USUAL.breach(british(toSpouse.formatted("21:30:00")))).isNotNull();
    }

    @Test
    void openAgainWhenAnAgreementIsWithdrawn() {
        String withdrawn = AGREED.formatted("AGREEMENT").replace("}]", ", withdrawn_at: '2026-07-15T12:00:00+01:00'}]");
        assertThat(endOf(USUAL, british(withdrawn + instant("10:00:00")))).isEqualTo(at("2026-07-15T12:00:00+01:00"));
    }

    @Test
    void leaveTheCustomerAloneWhenHeAskedForIt() {
        String wish = wish("days: [WED], from: '08:00', to: '12:00'");
        assertThat(endOf(WISHES, british(wish + instant("08:00:00")))).isEqualTo(at("2026-07-15T12:00:00+01:00"));
        assertThat(WISHES.breach(british(wish + instant("12:00:00")))).isNull();
        assertThat(WISHES.breach(british(wish + instant("07:59:59")))).isNull();
        assertThat(WISHES.breach(british(wish.replace("WED", "TUE") + instant("08:00:00"))))
                .isNull();
        assertThat(breachOf(WISHES, british(wish + instant("08:30:00"))).counts())
                .containsEntry("clock", "08:30");
    }

    @Test
    void leaveHimAloneOverMidnight() {
        String wish = wish("days: [TUE], from: '22:00', to: '09:00'");
        assertThat(endOf(WISHES, british(wish + instant("08:59:59")))).isEqualTo(at("2026-07-15T09:00:00+01:00"));
        assertThat(WISHES.breach(british(wish + instant("09:00:00")))).isNull();
        assertThat(WISHES.breach(british(wish + instant("22:00:00")))).isNull();
        assertThat(endOf(WISHES, british(wish + "attempt: {at: '2026-07-14T22:00:00+01:00'}")))
                .isEqualTo(at("2026-07-15T09:00:00+01:00"));
    }

    @Test
    void leaveHimAloneForWholeDaysToTheLastOne() {
        String wish = wish("days: [WED], until: '2026-07-15'");
        assertThat(endOf(WISHES, british(wish))).isEqualTo(at("2026-07-16T00:00:00+01:00"));
        assertThat(WISHES.breach(british(wish.replace("07-15", "07-14")))).isNull();
        assertThat(endOf(WISHES, british(wish("days: [WED], to: '12:00'")))).isEqualTo(at("2026-07-15T12:00:00+01:00"));
    }

    @Test
    void heedAWishFromTheSecondItIsSaidUnlessHeAsksForThatHour() {
        String said = wish("days: [WED], stated_at: '2026-07-15T10:00:00+01:00'");
        assertThat(WISHES.breach(british(said))).isNotNull();
        assertThat(WISHES.breach(british(said.replace("10:00:00", "10:00:01")))).isNull();
        String asked =
                "consumer: {inconvenient: [{days: [WED]}], agreed_hours: [{kind: CALLBACK, from: '10:00', to: '11:00',"
                        + " agreed_at: '2026-07-01T10:00:00+01:00'}]}\n";
        assertThat(WISHES.breach(british(asked))).isNull();
        assertThat(WISHES.breach(british(asked + instant("11:00:00")))).isNotNull();
    }

    @Test
    void heedAWishWhereverTheCustomerMayBe() {
        String wish = "consumer: {locations: [{indicator: address, zone: Europe/London},"
                + " {indicator: address, zone: America/New_York}], inconvenient: [{days: [WED], from: '05:00', to: '06:00'}]}\n";
        assertThat(endOf(WISHES, british(wish + instant("10:30:00")))).isEqualTo(at("2026-07-15T11:00:00+01:00"));
        assertThat(WISHES.breach(british(wish + instant("11:00:00")))).isNull();
    }

    private static Situation callAt(String clock) {
        return british(instant(clock));
    }

    private static String instant(String clock) {
        return "attempt: {at: '2026-07-15T" + clock + "+01:00'}";
    }

    private static String wish(String wish) {
        return "consumer: {inconvenient: [{" + wish + "}]}\n";
    }
}
