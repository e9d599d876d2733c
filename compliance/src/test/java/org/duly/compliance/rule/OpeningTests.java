package org.duly.compliance.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When closed hours open and used-up numbers are free again: the first instant, however far, and never only if never. */
class OpeningTests {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalWindow DAY = new LocalWindow(clock("08:00"), clock("21:00"));
    private static final UsualHours USUAL = new UsualHours(clock("08:00"), clock("21:00"));
    private static final UsualHours NEVER_USUAL = new UsualHours(clock("08:00"), clock("08:00"));

    @Test
    void findsThatDaysMeetAfterAChangeOfTheClocks() {
        Situation winter = us("2027-01-11T10:00:00-05:00", "", "America/New_York", "Europe/London", "Asia/Shanghai");

        assertThat(end(DAY, winter)).isEqualTo(instant("2027-03-14T12:00:01Z"));
    }

    @Test
    void opensWhereTheClocksJumpOverTheOpening() {
        LocalWindow night = new LocalWindow(clock("02:30"), clock("21:00"));

        assertThat(end(night, us("2026-03-08T01:00:00-05:00", "", "America/New_York")))
                .isEqualTo(instant("2026-03-08T03:00:00-04:00"));
    }

    @Test
    void saysNeverWhereDaysNeverMeet() {
        LocalWindow noon = new LocalWindow(clock("12:00"), clock("13:00"));

        assertThat(end(noon, us("2026-01-11T10:00:00-05:00", "", "America/New_York", "America/Los_Angeles")))
                .isNull();
    }

    @Test
    void findsThatInconvenientHoursLeaveAGapAfterAChangeOfTheClocks() {
        String halfTheDay = "\"inconvenient\": [{\"days\": [%s], \"from\": \"08:00\", \"to\": \"20:30\"}],"
                .formatted("\"MON\",\"TUE\",\"WED\",\"THU\",\"FRI\",\"SAT\",\"SUN\"");

        assertThat(end(
                        new InconvenientTimes(),
                        us("2026-07-01T10:00:00-04:00", halfTheDay, "America/New_York", "Asia/Shanghai")))
                .isEqualTo(instant("2026-11-01T20:30:01+08:00"));
    }

    @Test
    void opensInconvenientDaysAfterTheLastOfThem() {
        String always = "\"inconvenient\": [{\"days\": [%s], \"until\": \"2028-05-05\"}],"
                .formatted("\"MON\",\"TUE\",\"WED\",\"THU\",\"FRI\",\"SAT\",\"SUN\"");

        assertThat(end(new InconvenientTimes(), us("2026-07-01T10:00:00-04:00", always, "America/New_York")))
                .isEqualTo(instant("2028-05-06T00:00:00-04:00"));
    }

    @Test
    void findsTheOneDayForWhichHoursWereAgreed() {
        assertThat(end(
                        NEVER_USUAL,
                        uk("2026-11-21T10:00:00Z", agreed("10:00", "11:00", "\"only_on\": \"2027-02-15\""))))
                .isEqualTo(instant("2027-02-15T10:00:00Z"));
    }

    @Test
    void opensAtTheUsualHoursAfterTheLastDayOfAnAgreement() {
        String lastDay = agreed("03:00", "03:01", "\"until\": \"2026-11-21\"");

        assertThat(end(USUAL, uk("2026-11-21T10:00:00Z", lastDay))).isEqualTo(instant("2026-11-22T08:00:00Z"));
    }

    @Test
    void opensAgreedHoursWhereTheClocksJumpOverTheirBeginning() {
        assertThat(end(NEVER_USUAL, uk("2026-03-29T00:30:00Z", agreed("01:30", "05:00", "\"until\": \"2027-01-01\""))))
                .isEqualTo(instant("2026-03-29T01:00:00Z"));
    }

    @Test
    void knowsAWithdrawnAgreementInAnHourThatComesTwice() {
        String withdrawn = "\"withdrawn_at\": \"2026-10-25T01:10:00+00:00\"";
        String hours = agreed("00:00", "04:00", withdrawn);

        assertThat(NEVER_USUAL.breach(uk("2026-10-25T01:05:00Z", hours))).isNull();
        assertThat(NEVER_USUAL.breach(uk("2026-10-25T01:30:00Z", hours))).isNotNull();
    }

    @Test
    void endsAHourToBeLeftAloneInWhereTheClocksJumpOverItsEnd() {
        String nights = "\"inconvenient\": [{\"days\": [\"SAT\"], \"from\": \"22:00\", \"to\": \"01:30\"}],";

        assertThat(end(new CustomerHours(), uk("2026-03-28T23:00:00Z", nights)))
                .isEqualTo(instant("2026-03-29T01:00:00Z"));
    }

    @Test
    void allowsNothingUnderALimitOfNone() {
        Situation situation = us("2026-07-01T10:00:00-04:00", "", "America/New_York");
        RollingCount rolling = new RollingCount(
                RollingCount.Counted.PLACED_CALLS, RollingCount.Per.PERSON, number(0), number(7), number(7));
        RecentContacts recent = new RecentContacts(
                Set.of(), RecentContacts.Counted.ANY, RecentContacts.With.ANYBODY, number(0), number(24));
        CumulativeContacts cumulative = new CumulativeContacts(number(0), number(0), number(7));
        MessageStream stream = new MessageStream(number(1), number(0), number(7));

        for (Check check : List.of(rolling, recent, cumulative, stream)) {
            assertThat(check.breach(situation)).as("%s", check).isNotNull();
            assertThat(end(check, situation)).as("%s", check).isNull();
        }
    }

    private static @Nullable Instant end(Check check, Situation situation) {
        return Objects.requireNonNull(check.breach(situation)).notBefore();
    }

    private static Situation us(String at, String wishes, String... zones) {
        return situation("US", at, wishes, NEW_YORK, zones);
    }

    private static Situation uk(String at, String wishes) {
        return situation("UK", at, wishes, LONDON, "Europe/London");
    }

    private static Situation situation(String jurisdiction, String at, String wishes, ZoneId legal, String... zones) {
        List<String> places = List.of(zones).stream()
                .map(zone -> "{\"indicator\": \"address\", \"zone\": \"" + zone + "\"}")
                .toList();
        String json = """
                {"jurisdiction": "%s", "debts": [{"id": "D", "type": "CREDIT_CARD"}], "history": [],
                 "attempt": {"at": "%s", "channel": "PHONE_CALL", "target": "CONSUMER", "debt": ["D"]},
                 "consumer": {%s "locations": %s}}
                """.formatted(jurisdiction, at.replace("Z", "+00:00"), wishes, places);
        Facts facts = CanonicalJson.read(json.getBytes(UTF_8), Facts.class);
        return Situation.of(facts, facts.debts().getFirst(), legal);
    }

    private static String agreed(String from, String to, String more) {
        return """
                "agreed_hours": [{"from": "%s", "to": "%s", "agreed_at": "2026-01-01T00:00:00+00:00", %s}],
                """.formatted(from, to, more);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Dated<LocalTime> clock(String clock) {
        return new Dated<>(List.of(new Dated.Step<>(LocalDate.EPOCH, LocalTime.parse(clock))));
    }

    private static Dated<Integer> number(int number) {
        return new Dated<>(List.of(new Dated.Step<>(LocalDate.EPOCH, number)));
    }
}
