package org.duly.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The next permitted instant may lie years ahead, behind hours that never meet before something dated turns. */
class FarAheadTests {
    private static final Gate GATE = new Gate(Packs.load());
    private static final String EVERY_DAY = "[\"MON\",\"TUE\",\"WED\",\"THU\",\"FRI\",\"SAT\",\"SUN\"]";

    @Test
    void waitsForTheClocksToBringTheDaysOfThreePlacesTogether() {
        assertNext(
                us("2027-01-11T10:00:00-05:00", "", "", "America/New_York", "Europe/London", "Asia/Shanghai"),
                "2027-03-14T12:00:01+00:00");
    }

    @Test
    void waitsForTheLastDayOfAWishThatLeavesTheNightOnly() {
        assertNext(
                us("2026-11-25T10:00:00-05:00", "", inconvenient("08:00", "21:00", "2029-12-31"), "America/New_York"),
                "2030-01-01T08:00:01-05:00");
    }

    @Test
    void waitsForTheClocksToBringTheDayAndTheWishTogether() {
        String wish = inconvenient("08:00", "20:00", null);

        assertNext(
                us("2026-06-25T10:00:00-06:00", "", wish, "America/Denver", "America/Phoenix"),
                "2026-11-01T20:00:01-07:00");
    }

    @Test
    void saysNeverWhereDayAndWishNeverMeet() {
        Facts facts = us("2026-11-25T10:00:00-05:00", "", inconvenient("08:00", "21:00", null), "America/New_York");

        assertThat(GATE.decide(facts).receipt().nextAllowedAt()).isNull();
    }

    @Test
    void waitsForTheEndOfTheInconvenientTimeInWhichNobodyMayAskToGoOn() {
        String asking = "\"during_call\": true, \"utterance\": \"ASK_CONSENT_TO_CONTINUE\",";

        assertNext(
                us("2026-11-25T10:00:00-05:00", asking, inconvenient("09:00", "12:00", null), "America/New_York"),
                "2026-11-25T12:00:01-05:00");
    }

    private static void assertNext(Facts facts, String next) {
        assertThat(GATE.decide(facts))
                .asInstanceOf(type(Verdict.Refused.class))
                .extracting(Verdict.Refused::nextAllowedAt)
                .isEqualTo(instant(next));
        assertThat(GATE.decide(facts.at(instant(next)))).isInstanceOf(Verdict.Allowed.class);
        assertThat(GATE.decide(facts.at(instant(next).minusSeconds(1)))).isInstanceOf(Verdict.Refused.class);
    }

    private static String inconvenient(String from, String to, @Nullable String until) {
        String end = until == null ? "" : ", \"until\": \"" + until + "\"";
        return "\"inconvenient\": [{\"days\": %s, \"from\": \"%s\", \"to\": \"%s\"%s}],"
                .formatted(EVERY_DAY, from, to, end);
    }

    private static Facts us(String at, String act, String wishes, String... zones) {
        StringBuilder places = new StringBuilder();
        for (String zone : zones) {
            places.append(places.isEmpty() ? "" : ",")
                    .append("{\"indicator\": \"address\", \"zone\": \"" + zone + "\"}");
        }
        String json = """
                {"jurisdiction": "US", "debts": [{"id": "D", "type": "CREDIT_CARD"}], "history": [],
                 "attempt": {%s "at": "%s", "channel": "PHONE_CALL", "target": "CONSUMER", "debt": ["D"]},
                 "consumer": {%s "locations": [%s]}}
                """.formatted(act, at, wishes, places);
        return CanonicalJson.read(json.getBytes(UTF_8), Facts.class);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
