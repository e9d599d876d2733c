package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.chinese;
import static org.duly.compliance.rule.Told.endOf;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours by the clock of the law: the default window, and what a debtor agreed to instead. */
@Proves({"hours", "agreed_hours_kept"})
class HoursTests {
    private static final Hours HOURS = new Hours(
            clock("08:00"),
            clock("22:00"),
            clock("08:01"),
            clock("21:30"),
            clock("21:45"),
            always(List.of("Asia/Shanghai")));
    private static final AgreedHoursKept KEPT = new AgreedHoursKept();
    private static final String AGREED = """
            consumer: {agreed_hours: [{from: "19:00", to: "21:00", agreed_at: "2026-11-01T10:00:00+08:00"}]}
            attempt: {at: "2026-11-21T%s+08:00"}""";

    @Test
    void openOnTheStrokeOfEight() {
        assertThat(HOURS.breach(callAt("08:00:00"))).isNull();
        assertThat(endOf(HOURS, callAt("07:59:59"))).isEqualTo(at("2026-11-21T08:00:00+08:00"));
    }

    @Test
    void closeOnTheStrokeOfTenUntilEight() {
        assertThat(HOURS.breach(callAt("21:59:59"))).isNull();
        assertThat(endOf(HOURS, callAt("22:00:00"))).isEqualTo(at("2026-11-22T08:00:00+08:00"));
    }

    @Test
    void openLaterAndCloseEarlierForTheStrictProfile() {
        assertThat(HOURS.breach(strict("PHONE_CALL", "08:01:00"))).isNull();
        assertThat(endOf(HOURS, strict("PHONE_CALL", "08:00:59"))).isEqualTo(at("2026-11-21T08:01:00+08:00"));
        assertThat(HOURS.breach(strict("PHONE_CALL", "21:30:00"))).isNull();
        assertThat(endOf(HOURS, strict("PHONE_CALL", "21:30:01"))).isEqualTo(at("2026-11-22T08:01:00+08:00"));
    }

    @Test
    void leaveAMessageOfTheStrictProfileAQuarterOfAnHourMore() {
        assertThat(HOURS.breach(strict("SMS", "21:45:00"))).isNull();
        assertThat(HOURS.breach(strict("SMS", "21:45:01"))).isNotNull();
    }

    @Test
    void giveWayToAnAgreement() {
        assertThat(HOURS.breach(chinese(AGREED.formatted("19:00:00")))).isNull();
        assertThat(endOf(HOURS, chinese(AGREED.formatted("18:59:59")))).isEqualTo(at("2026-11-21T19:00:00+08:00"));
        assertThat(endOf(HOURS, chinese(AGREED.formatted("21:00:00")))).isEqualTo(at("2026-11-22T19:00:00+08:00"));
    }

    @Test
    void openToNobodyElseByTheDebtorsAgreement() {
        String toGuarantor = AGREED.replace("attempt: {", "attempt: {target: GUARANTOR, ");
        assertThat(HOURS.breach(chinese(toGuarantor.formatted("10:00:00")))).isNull();
        assertThat(HOURS.breach(chinese(AGREED.formatted("10:00:00")))).isNotNull();
    }

    @Test
    void sayWhoseHoursRefuse() {
        assertThat(breachOf(HOURS, chinese(AGREED.formatted("21:00:00"))).counts())
                .containsEntry("hours", "agreed")
                .containsEntry("clock", "21:00");
        assertThat(breachOf(HOURS, callAt("22:00:00")).counts())
                .containsEntry("hours", "default")
                .containsEntry("opens", "08:00")
                .containsEntry("closes", "22:00");
    }

    @Test
    void growByTheHourOfACallBackForCallsOnly() {
        String callBack = """
                consumer: {agreed_hours: [{kind: CALLBACK, from: "22:30", to: "23:00",
                  agreed_at: "2026-11-01T10:00:00+08:00"}]}
                attempt: {at: "2026-11-21T22:30:00+08:00", channel: %s}""";
        assertThat(HOURS.breach(chinese(callBack.formatted("PHONE_CALL")))).isNull();
        assertThat(HOURS.breach(chinese(callBack.formatted("SMS")))).isNotNull();
    }

    @Test
    void holdAbroadTooWhereTheDebtorIs() {
        String inLondon = """
                consumer: {locations: [{indicator: address, zone: Europe/London}]}
                attempt: {at: "2026-11-21T%s+08:00"}""";
        assertThat(HOURS.breach(chinese(inLondon.formatted("16:00:00")))).isNull();
        assertThat(endOf(HOURS, chinese(inLondon.formatted("15:59:59")))).isEqualTo(at("2026-11-21T16:00:00+08:00"));
    }

    @Test
    void followOneClockInTheWholeOfTheCountry() {
        Hours country = new Hours(
                clock("08:00"),
                clock("22:00"),
                clock("08:01"),
                clock("21:30"),
                clock("21:45"),
                always(List.of("Asia/Shanghai", "Asia/Urumqi")));
        String farWest = """
                consumer: {locations: [{indicator: address, zone: Asia/Urumqi}]}
                attempt: {at: "2026-11-21T09:00:00+08:00"}""";
        assertThat(country.breach(chinese(farWest))).isNull();
        assertThat(HOURS.breach(chinese(farWest))).isNotNull();
    }

    @Test
    void areReplacedOnlyOnTheDaysAnAgreementIsFor() {
        for (String day : List.of("until: '2026-11-20'", "only_on: '2026-11-22'")) {
            String agreed = AGREED.replace("agreed_at", day + ", agreed_at");
            assertThat(HOURS.breach(chinese(agreed.formatted("10:00:00"))))
                    .as(day)
                    .isNull();
            assertThat(HOURS.breach(chinese(agreed.formatted("22:30:00"))))
                    .as(day)
                    .isNotNull();
        }
        for (String day : List.of("until: '2026-11-21'", "only_on: '2026-11-21'")) {
            String agreed = AGREED.replace("agreed_at", day + ", agreed_at");
            assertThat(HOURS.breach(chinese(agreed.formatted("10:00:00"))))
                    .as(day)
                    .isNotNull();
        }
    }

    @Test
    void areReplacedOnlyByAnAgreementWithThisLender() {
        String lenders = "lenders: [{id: B, kind: BANK, cba_member: true}, {id: S, kind: BANK, cba_member: true}]\n";
        for (String with : List.of("B", "S")) {
            String agreed = lenders + AGREED.replace("agreed_at", "with: " + with + ", agreed_at");
            assertThat(HOURS.breach(chinese(agreed.formatted("10:00:00"))) == null)
                    .as(with)
                    .isEqualTo(with.equals("S"));
        }
    }

    @Test
    void areKeptWhereTheyWereAgreedOn() {
        assertThat(KEPT.breach(chinese(AGREED.formatted("20:59:59")))).isNull();
        assertThat(endOf(KEPT, chinese(AGREED.formatted("21:00:00")))).isEqualTo(at("2026-11-22T19:00:00+08:00"));
        assertThat(KEPT.breach(callAt("03:00:00"))).isNull();
    }

    private static Situation callAt(String clock) {
        return chinese("attempt: {at: '2026-11-21T" + clock + "+08:00'}");
    }

    private static Situation strict(String channel, String clock) {
        return chinese("profile: STRICT\nattempt: {channel: " + channel + ", at: '2026-11-21T" + clock + "+08:00'}");
    }

    private static Dated<LocalTime> clock(String text) {
        return always(LocalTime.parse(text));
    }
}
