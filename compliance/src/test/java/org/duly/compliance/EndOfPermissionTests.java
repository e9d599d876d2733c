package org.duly.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.OffsetDateTime;
import java.util.Map;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.CanonicalJson;
import org.junit.jupiter.api.Test;

/** A clearance ends at the first instant within its two minutes at which anything dated bars the act. */
class EndOfPermissionTests {
    private static final Gate SHIPPED = new Gate(Packs.load());

    /** Nobody is called on a Sunday, nobody but a person spoken to within the hour, and from 2027 on no friend. */
    private static final Gate TINY = new Gate(Packs.of(Map.of("tiny.yaml", """
            pack: cn-tiny
            format: 1
            version: "1"
            title: {zh: 小, en: Tiny}
            jurisdiction: CN
            force: rule
            legal_time: Asia/Shanghai
            in_force: {from: 2020-01-01}
            checked: {on: 2026-11-22, against: text, by: [desk]}
            provisions: [cn-tiny-third, cn-tiny-sunday, cn-tiny-text, cn-tiny-spoken]
            parameters:
              tiny.once: {meaning: once, unit: contacts, values: [{from: 2020-01-01, value: "1", cite: art 1}]}
              tiny.hour: {meaning: an hour, unit: hours, values: [{from: 2020-01-01, value: "1", cite: art 1}]}
              tiny.closed: {meaning: closed days, unit: days, values: [{from: 2020-01-01, value: [SUNDAY], cite: art 2}]}
            rules:
              - id: cn-tiny-third
                cite: "art 1"
                evidence: SEEN
                asks: contact
                when: [to_third_person]
                reason: {zh: 不得联系, en: nobody else}
              - id: cn-tiny-sunday
                cite: "art 2"
                evidence: SEEN
                asks: [PHONE_CALL]
                check: {closed_days: {days: tiny.closed}}
                reason: {zh: 周日, en: Sunday}
              - id: cn-tiny-text
                cite: "art 3"
                evidence: SEEN
                asks: [SMS]
                in_force: {from: 2027-01-01}
                reason: {zh: 不得发送, en: no texts}
            exceptions:
              - id: cn-tiny-spoken
                exception_to: [cn-tiny-third]
                cite: "art 1"
                evidence: SEEN
                asks: contact
                check: {recent_contacts: {counted: any, with: same_target, limit: tiny.once, hours: tiny.hour}}
            case_base:
              jurisdiction: CN
              lenders: [{id: B, kind: BANK, cba_member: true}]
              debts: [{id: D1, type: CONSUMER_LOAN, lender: B, online: true}]
              history: []
              attempt: {at: "2026-11-21T10:00:00+08:00", channel: PHONE_CALL, target: CONTACT_PERSON, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: Asia/Shanghai}]}
            cases:
              - {denies: cn-tiny-third, name: a friend, given: {}}
              - {permits: cn-tiny-third, name: the debtor, given: {attempt: {target: CONSUMER}}}
              - {denies: cn-tiny-sunday, name: a Sunday, given: {attempt: {at: "2026-11-22T00:00:00+08:00"}}}
              - {permits: cn-tiny-sunday, name: a Saturday, given: {attempt: {at: "2026-11-21T23:59:59+08:00"}}}
              - {denies: cn-tiny-text, name: next year, given: {attempt: {channel: SMS, at: "2027-01-01T00:00:00+08:00"}}}
              - {permits: cn-tiny-text, name: this year, given: {attempt: {channel: SMS, at: "2026-12-31T23:59:59+08:00"}}}
              - {excepts: cn-tiny-spoken, name: again within the hour, given: {history: [
                  {at: "2026-11-21T09:00:01+08:00", channel: PHONE_CALL, direction: OUT, outcome: CONVERSATION,
                   target: CONTACT_PERSON, debt: [D1]}]}}
              - {short_of: cn-tiny-spoken, name: an hour ago, given: {history: [
                  {at: "2026-11-21T09:00:00+08:00", channel: PHONE_CALL, direction: OUT, outcome: CONVERSATION,
                   target: CONTACT_PERSON, debt: [D1]}]}}
            """.getBytes(UTF_8))));

    @Test
    void endsToTheSecondWhereAContactIsTooOldForAnException() {
        String talk = """
                {"at": "2026-11-21T09:00:47.250+08:00", "channel": "PHONE_CALL", "direction": "OUT",
                 "outcome": "CONVERSATION", "target": "CONTACT_PERSON", "debt": ["D1"]}""";

        assertEnd(
                TINY,
                cn("2026-11-21T10:00:00+08:00", "CONTACT_PERSON", "PHONE_CALL", talk),
                "2026-11-21T10:00:47.250+08:00");
    }

    @Test
    void endsAtMidnightBeforeAClosedDay() {
        assertEnd(TINY, cn("2026-11-21T23:59:30+08:00", "CONSUMER", "PHONE_CALL", ""), "2026-11-22T00:00:00+08:00");
    }

    @Test
    void endsWhereARuleComesIntoForce() {
        assertEnd(TINY, cn("2026-12-31T23:58:30+08:00", "CONSUMER", "SMS", ""), "2027-01-01T00:00:00+08:00");
    }

    @Test
    void livesForTwoMinutesWhereNothingBarsTheAct() {
        assertEnd(TINY, cn("2026-11-20T23:58:30+08:00", "CONSUMER", "PHONE_CALL", ""), "2026-11-21T00:00:30+08:00");
    }

    @Test
    void endsWithTheBeginningOfADoubtThatIsResolvedWithinTheTwoMinutes() {
        String doubt = """
                "capacity_doubt": {"since": "2026-11-25T10:00:20.500+00:00", "resolved_at": "2026-11-25T10:01:10+00:00"}""";

        assertEnd(
                SHIPPED,
                foreign("UK", "2026-11-25T10:00:00+00:00", "Europe/London", "\"uk\": {" + doubt + "},"),
                "2026-11-25T10:00:20.500+00:00");
    }

    @Test
    void endsWithAnInconvenientMinute() {
        String noon = "\"inconvenient\": [{\"days\": [\"WED\"], \"from\": \"12:00\", \"to\": \"12:00\"}],";

        assertEnd(
                SHIPPED,
                foreign("US", "2026-11-25T11:59:10-05:00", "America/New_York", noon),
                "2026-11-25T12:00:00-05:00");
    }

    @Test
    void endsWithTheDayOfTheFarthestPlace() {
        assertEnd(
                SHIPPED,
                foreign("US", "2026-11-25T20:58:30-05:00", "America/New_York", ""),
                "2026-11-25T21:00:00-05:00");
    }

    private static void assertEnd(Gate gate, Facts facts, String end) {
        assertThat(gate.decide(facts))
                .asInstanceOf(type(Verdict.Allowed.class))
                .extracting(allowed -> allowed.clearance().expiresAt())
                .isEqualTo(OffsetDateTime.parse(end).toInstant());
    }

    private static Facts cn(String at, String target, String channel, String history) {
        return facts("""
                {"jurisdiction": "CN", "lenders": [{"id": "B", "kind": "BANK", "cba_member": true}],
                 "debts": [{"id": "D1", "type": "CONSUMER_LOAN", "lender": "B", "online": true}], "history": [%s],
                 "attempt": {"at": "%s", "channel": "%s", "target": "%s", "debt": ["D1"]},
                 "consumer": {"locations": [{"indicator": "address", "zone": "Asia/Shanghai"}]}}
                """.formatted(history, at, channel, target));
    }

    private static Facts foreign(String jurisdiction, String at, String zone, String wishes) {
        return facts("""
                {"jurisdiction": "%s", "debts": [{"id": "D1", "type": "CREDIT_CARD"}], "history": [],
                 "attempt": {"at": "%s", "channel": "PHONE_CALL", "target": "CONSUMER", "debt": ["D1"]},
                 "consumer": {%s "locations": [{"indicator": "address", "zone": "%s"}]}}
                """.formatted(jurisdiction, at, wishes, zone));
    }

    private static Facts facts(String json) {
        return CanonicalJson.read(json.getBytes(UTF_8), Facts.class);
    }
}
