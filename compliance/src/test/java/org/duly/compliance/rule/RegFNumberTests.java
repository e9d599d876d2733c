package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a number may be texted, and when a machine must stop dialling it. */
@Proves({"text_procedure", "revoked_consent"})
class RegFNumberTests {
    private static final TextProcedure TEXT = new TextProcedure(always(60), always(List.of("FCC")));

    @Test
    void textsForSixtyDaysAfterTheLastTextOrConsent() {
        assertThat(TEXT.breach(text("last_consumer_text: '2026-05-16'"))).isNull();
        assertThat(endOf(TEXT, text("last_consumer_text: '2026-05-15'"))).isNull();
        assertThat(TEXT.breach(text("direct_text_consent: '2026-05-16'"))).isNull();
        assertThat(TEXT.breach(text("last_consumer_text: '2026-07-16'"))).isNotNull();
        assertThat(TEXT.breach(text("last_consumer_call: '2026-07-14'"))).isNotNull();
        assertThat(TEXT.breach(text("last_consumer_text: null"))).isNotNull();
        assertThat(TEXT.breach(text("consumer_opted_out: true, last_consumer_text: '2026-07-14'")))
                .isNotNull();
        assertThat(TEXT.breach(text("blocked: false"))).isNull();
        assertThat(TEXT.breach(american(email("last_consumer_text: '2026-05-15'", "PHONE_CALL"))))
                .isNull();
    }

    @Test
    void textsForSixtyDaysAfterACompleteCheckOfTheNumber() {
        String old = "last_consumer_text: '2026-05-01', reassigned_check: {at: '%s', database: %s, reassigned: %s}";
        assertThat(TEXT.breach(text(old.formatted("2026-05-16", "the FCC database", "false"))))
                .isNull();
        assertThat(TEXT.breach(text(old.formatted("2026-05-15", "the FCC database", "false"))))
                .isNotNull();
        assertThat(TEXT.breach(text(old.formatted("2026-05-16", "a list", "false"))))
                .isNotNull();
        assertThat(TEXT.breach(text(old.formatted("2026-05-16", "fcc", "true"))))
                .isNotNull();
        assertThat(TEXT.breach(text(old.formatted("2026-07-16", "fcc", "false"))))
                .isNotNull();
        assertThat(TEXT.breach(text(
                        "last_consumer_text: '2026-07-01', reassigned_check: {at: '2026-07-02', reassigned: true}")))
                .isNotNull();
        assertThat(TEXT.breach(text(
                        "last_consumer_text: '2026-07-01', reassigned_check: {at: '2026-06-30', reassigned: true}")))
                .isNull();
    }

    @Test
    void honoursARevocationWithinTenBusinessDays() {
        BusinessCalendar year = new BusinessCalendar(
                "tiny",
                new Dated<>(List.of(new Dated.Step<>(LocalDate.of(2026, 1, 1), List.of(LocalDate.of(2026, 7, 3))))));
        RevokedConsent ten = new RevokedConsent(always(10), year);
        assertThat(ten.breach(email("dialler_consent: {given: true, revoked_on: '2026-06-30'}")))
                .isNull();
        assertThat(breachOf(ten, email("dialler_consent: {given: true, revoked_on: '2026-06-29'}"))
                        .counts())
                .containsEntry("revoked", "2026-06-29")
                .containsEntry("due", "2026-07-14");
        assertThat(ten.breach(email("dialler_consent: {given: true}"))).isNull();
        assertThat(ten.breach(email("dialler_consent: {given: true, revoked_on: '2026-07-16'}")))
                .isNull();
        assertThat(ten.breach(american("{}"))).isNull();
    }

    private static Situation text(String point) {
        return american(email(point, "SMS"));
    }

    private static Situation email(String point) {
        return american(email(point, "EMAIL"));
    }

    private static String email(String point, String channel) {
        return "attempt: {channel: %s, contact_point: e}\nconsumer: {contact_points: [{id: e, type: EMAIL, %s}]}"
                .formatted(channel, point);
    }
}
