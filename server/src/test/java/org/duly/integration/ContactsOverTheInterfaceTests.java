package org.duly.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.integration.Caller.Answer;
import org.duly.kernel.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DulyTest
@Import(Caller.class)
class ContactsOverTheInterfaceTests {

    private static final String RELEASE = "{\"reason\":\"line busy on our side\"}";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Caller caller;

    @Autowired
    SettableClock clock;

    private String token = "";
    private String attempt = "";

    @BeforeEach
    void reserveACall() throws Exception {
        clock.set("2026-11-18T10:00");
        Workplace workplace = Workplace.open(beans);
        CaseId caseId = workplace.place();
        token = caller.token(workplace.collector, LocalDate.of(2099, 1, 1));
        Answer answer = caller.write(
                token,
                "/api/v1/cases/" + caseId + "/contact-requests",
                "{\"contactPoint\":\"" + workplace.ownMobile(caseId) + "\",\"channel\":\"CALL\"}");
        attempt = answer.text("attempt");
    }

    @Test
    void beginsAnAttemptOnceHoweverOftenItIsSaid() throws Exception {
        assertThat(send("begin", "{}").status()).isEqualTo(204);
        assertThat(send("begin", "{}").status()).isEqualTo(204);

        Answer refused = send("release", RELEASE);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.text("type")).isEqualTo("urn:duly:problem:attempt-refused");
        assertThat(refused.text("errors.0.field")).isEqualTo("contact.release.made");
    }

    @Test
    void givesAnAttemptBackOnceHoweverOftenItIsSaid() throws Exception {
        assertThat(send("release", "{}").status()).isEqualTo(400);
        assertThat(send("release", RELEASE).status()).isEqualTo(204);
        assertThat(send("release", RELEASE).status()).isEqualTo(204);

        assertThat(send("begin", "{}").text("errors.0.field")).isEqualTo("contact.begin.given-back");
    }

    @Test
    void repeatsItsAnswerToTheSameKey() throws Exception {
        String path = "/api/v1/contact-attempts/" + attempt + "/begin";

        assertThat(caller.write(token, "begin-" + attempt, path, "{}").status()).isEqualTo(204);
        Answer again = caller.write(token, "begin-" + attempt, path, "{}");

        assertThat(again.status()).isEqualTo(204);
        assertThat(again.raw().getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void describesBothActs() throws Exception {
        Answer described = caller.read(token, "/api/v1/openapi.json");

        for (String act : List.of("begin", "release")) {
            String path = "/api/v1/contact-attempts/{attempt}/" + act;
            assertThat(described
                            .body()
                            .get("paths")
                            .get(path)
                            .get("post")
                            .get("responses")
                            .propertyNames())
                    .contains("204", "422");
        }
    }

    private Answer send(String act, String body) throws Exception {
        return caller.write(token, "/api/v1/contact-attempts/" + attempt + "/" + act, body);
    }
}
