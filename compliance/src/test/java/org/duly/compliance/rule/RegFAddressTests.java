package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import java.util.List;
import org.duly.compliance.rule.EmailProcedure.Route;
import org.junit.jupiter.api.Test;

/** How an e-mail address became good: by the consumer, the creditor or the collectors before. */
@Proves({"email_procedure", "employer_address"})
class RegFAddressTests {
    private static final Dated<List<String>> SOURCES = always(List.of("6(d)(4)(i)", "6(d)(4)"));
    private static final EmailProcedure EMAIL = new EmailProcedure(Route.ANY, always(35), SOURCES);
    private static final EmployerAddress EMPLOYER = new EmployerAddress(SOURCES);
    private static final String BY_CREDITOR =
            "obtained_by: CREDITOR, creditor_used_for_account: true, domain_public: true";
    private static final String NOTICED = BY_CREDITOR + ", notice_sent: '2026-06-01', opt_out_by: '2026-07-14'";

    @Test
    void saysNothingOfAnAddressThatShowsNothing() {
        assertThat(EMAIL.breach(email("employer_provided_known: true"))).isNull();
        assertThat(EMAIL.breach(american("attempt: {channel: EMAIL}"))).isNull();
        assertThat(EMAIL.breach(american(email("provided_via: PORTAL, clear_use_disclosure: false", "SMS"))))
                .isNull();
    }

    @Test
    void findsAnAddressGoodThatTheConsumerUsedOrGave() {
        assertThat(EMAIL.breach(email("consumer_used_with_collector: true"))).isNull();
        assertThat(EMAIL.breach(email("provided_via: PORTAL"))).isNull();
        assertThat(EMAIL.breach(email("clear_use_disclosure: true"))).isNull();
        for (String bad : new String[] {
            "consumer_used_with_collector: false",
            "provided_via: PORTAL, clear_use_disclosure: false",
            "clear_use_disclosure: false",
            "consumer_used_with_collector: true, consumer_opted_out: true",
            "consumer_used_with_collector: true, opted_out_at: '2026-07-15T10:00:00-04:00'"
        }) {
            assertThat(EMAIL.breach(email(bad))).as(bad).isNotNull();
        }
    }

    @Test
    void opensACreditorsAddressTheDayAfterTheTimeToSayNo() {
        assertThat(EMAIL.breach(email(NOTICED))).isNull();
        String running = NOTICED.replace("07-14", "07-15");
        assertThat(endOf(EMAIL, email(running))).isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(breachOf(EMAIL, email(running)).counts())
                .containsEntry("address", "e")
                .containsEntry("notice_days", "35");
    }

    @Test
    void wantsThirtyFiveDaysBetweenTheNoticeAndTheLastDayToSayNo() {
        assertThat(EMAIL.breach(email(NOTICED.replace("06-01", "06-09")))).isNull();
        assertThat(endOf(EMAIL, email(NOTICED.replace("06-01", "06-10")))).isNull();
    }

    @Test
    void wantsEverythingTheCreditorHadToDo() {
        for (String bad : new String[] {
            NOTICED.replace("creditor_used_for_account: true", "creditor_used_for_account: false"),
            NOTICED.replace("domain_public: true", "domain_public: false"),
            NOTICED + ", creditor_use: MARKETING",
            NOTICED + ", employer_provided_known: true",
            NOTICED + ", consumer_opted_out: true",
            NOTICED.replace("obtained_by: CREDITOR, ", ""),
            BY_CREDITOR,
            BY_CREDITOR + ", notice_sent: '2026-06-01'"
        }) {
            assertThat(EMAIL.breach(email(bad))).as(bad).isNotNull();
        }
    }

    @Test
    void followsTheChainOfEarlierCollectors() {
        assertThat(EMAIL.breach(email(chain("obtained_under: 6(d)(4)(i), used: true, opt_out: false"))))
                .isNull();
        assertThat(EMAIL.breach(email(chain("obtained_under: 6(d)(4)(ii), used: true, opt_out: false"))))
                .isNull();
        for (String bad : new String[] {
            "obtained_under: 6(d)(4)(i), used: false, opt_out: false",
            "obtained_under: 6(d)(4)(i), used: true, opt_out: true",
            "obtained_under: 6(d)(5), used: true, opt_out: false",
            "used: true, opt_out: false"
        }) {
            assertThat(EMAIL.breach(email(chain(bad)))).as(bad).isNotNull();
        }
        assertThat(EMAIL.breach(email(chain("obtained_under: 6(d)(4)(i), used: true, opt_out: false")
                        + ", consumer_opted_out: true")))
                .isNotNull();
    }

    @Test
    void looksOnlyAtTheFactsOfItsOwnRoute() {
        String consumer = "consumer_used_with_collector: false";
        String prior = chain("used: false, opt_out: false");
        assertShows(Route.CONSUMER, consumer, BY_CREDITOR, prior);
        assertShows(Route.CREDITOR, BY_CREDITOR, consumer, prior);
        assertShows(Route.PRIOR, prior, consumer, BY_CREDITOR);
        assertShows(Route.CREDITOR, "creditor_use: MARKETING", consumer, prior);
        assertShows(Route.CREDITOR, "opt_out_by: '2026-07-01'", consumer, prior);
    }

    @Test
    void writesToAnEmployersAddressOnlyIfTheConsumerMadeItGood() {
        String known = "employer_provided_known: true";
        assertThat(endOf(EMPLOYER, email(known))).isNull();
        assertThat(EMPLOYER.breach(email("employer_provided_known: false"))).isNull();
        assertThat(EMPLOYER.breach(email(known + ", consumer_used_with_collector: true")))
                .isNull();
        assertThat(EMPLOYER.breach(
                        email(known + ", " + chain("obtained_under: 6(d)(4)(i), used: true, opt_out: false"))))
                .isNull();
        assertThat(EMPLOYER.breach(american("attempt: {channel: EMAIL}"))).isNull();
    }

    private static void assertShows(Route route, String own, String... others) {
        EmailProcedure procedure = new EmailProcedure(route, always(35), SOURCES);
        assertThat(procedure.breach(email(own))).as(own).isNotNull();
        for (String other : others) {
            assertThat(procedure.breach(email(other))).as(other).isNull();
        }
    }

    private static String chain(String last) {
        return "chain: [{collector: A, used: false, opt_out: false}, {collector: B, " + last + "}]";
    }

    private static Situation email(String point) {
        return american(email(point, "EMAIL"));
    }

    private static String email(String point, String channel) {
        return "attempt: {channel: %s, contact_point: e}\nconsumer: {contact_points: [{id: e, type: EMAIL, %s}]}"
                .formatted(channel, point);
    }
}
