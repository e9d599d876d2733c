package org.duly.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.People;
import org.duly.identity.Role;
import org.duly.integration.Caller.Answer;
import org.duly.integration.access.Tokens;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.payment.PaymentBook;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import tools.jackson.databind.JsonNode;

@DulyTest
@Import({PaymentBook.class, Caller.class})
class InterfaceTests {

    @Autowired
    PaymentBook book;

    @Autowired
    Caller caller;

    @Autowired
    Tokens tokens;

    @Autowired
    People people;

    @Autowired
    Portfolios portfolios;

    @Autowired
    SettableClock clock;

    private CreditorId creditor = new CreditorId(UUID.randomUUID());
    private String code = "";

    @BeforeEach
    void openACreditor() {
        clock.set("2026-07-15T10:00");
        creditor = book.open();
        code = book.as(() -> portfolios.creditor(creditor).code());
    }

    @Test
    void asksForATokenWithAProblemInTheCallersLanguage() throws Exception {
        Answer chinese = caller.send(get("/api/v1/cases").header("Accept-Language", "zh-CN"));
        Answer english = caller.send(get("/api/v1/cases").header("Accept-Language", "en"));

        assertThat(chinese.status()).isEqualTo(401);
        assertThat(chinese.type()).startsWith("application/problem+json");
        assertThat(chinese.text("title")).isEqualTo("需要令牌");
        assertThat(english.text("title")).isEqualTo("Token needed");
        assertThat(english.text("remedy")).contains("Bearer");
        assertThat(english.raw().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void opensWithATokenUntilItIsRevokedExpiresOrItsMemberGoes() throws Exception {
        UserId member = caller.member(Role.LEADER, creditor);
        String revoked = caller.token(member, LocalDate.of(2026, 12, 31));
        String ending = caller.token(member, LocalDate.of(2026, 7, 15));
        assertThat(caller.read(revoked, "/api/v1/cases").status()).isEqualTo(200);
        assertThat(caller.read(ending, "/api/v1/cases").status()).isEqualTo(200);

        book.as(() -> {
            tokens.all().stream()
                    .filter(token ->
                            revoked.endsWith(token.tail()) && token.member().equals(member))
                    .forEach(token -> tokens.revoke(token.id()));
            return true;
        });
        assertThat(caller.read(revoked, "/api/v1/cases").status()).isEqualTo(401);

        clock.set("2026-07-16T00:00");
        assertThat(caller.read(ending, "/api/v1/cases").text("type")).isEqualTo("urn:duly:problem:token-invalid");

        String later = caller.token(member, LocalDate.of(2026, 12, 31));
        book.as(() -> {
            people.deactivate(member);
            return true;
        });
        assertThat(caller.read(later, "/api/v1/cases").status()).isEqualTo(401);
    }

    @Test
    void placesRowsAndShowsTheirCases() throws Exception {
        String leader = caller.token(Role.LEADER, creditor);
        Answer placed = caller.write(leader, "/api/v1/placements", placement("10000.00", Samples.identity(1)));

        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        assertThat(placed.body().at("/accepted").asInt()).isOne();
        Answer batch = caller.read(leader, "/api/v1/placements/{id}", placed.text("batch"));
        assertThat(batch.text("name")).isEqualTo("2026-07");
        Answer cases = caller.read(leader, "/api/v1/cases?creditor={code}", code);
        JsonNode only = cases.body().at("/items/0");
        assertThat(only.at("/accounts/0/number").asString()).isEqualTo("A1");
        assertThat(only.at("/accounts/0/total/value").asString()).isEqualTo("10050.00");
        assertThat(only.at("/debtorName").asString()).contains("*");
        assertThat(caller.read(leader, "/api/v1/cases/{id}", only.at("/id").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givesRejectedRowsBackWithRuleAndRemedy() throws Exception {
        String leader = caller.token(Role.LEADER, creditor);
        Answer placed = caller.write(leader, "/api/v1/placements", placement("10000.00", "110101199001011234"));

        assertThat(placed.status()).isEqualTo(200);
        JsonNode problem = placed.body().at("/rejected/0/problems/0");
        assertThat(problem.at("/rule").asString()).isEqualTo("IDENTITY_CHECKSUM");
        assertThat(problem.at("/text").asString()).isNotBlank();
        assertThat(problem.at("/remedy").asString()).isNotBlank();
    }

    @Test
    void recognisesAPlacementFileThatCameBefore() throws Exception {
        String leader = caller.token(Role.LEADER, creditor);
        String csv = "姓名,证件号,手机号,账号,产品,本金,利息,逾期日期\n" + "王测试1," + Samples.identity(1)
                + ",16400000001,A1,信用卡,1000.00,50.00,2026-06-01\n";

        Answer first = caller.send(file(leader, csv));
        Answer again = caller.send(file(leader, csv));

        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().at("/known").asBoolean()).isTrue();
    }

    @Test
    void refusesAFileThatIsNoTable() throws Exception {
        Answer refused = caller.send(file(caller.token(Role.LEADER, creditor), ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("errors.0.field")).isEqualTo("file");
    }

    @Test
    void answersARefusedContactWithItsGrounds() throws Exception {
        book.place(creditor, "A1", 1, LocalDate.of(2026, 6, 1));
        String leader = caller.token(Role.LEADER, creditor);
        String id = caller.read(leader, "/api/v1/cases").text("items.0.id");
        String point =
                caller.read(leader, "/api/v1/cases/{id}/contact-points", id).text("0.id");

        Answer answer = caller.write(
                leader,
                "/api/v1/cases/" + id + "/contact-requests",
                "{\"contactPoint\":\"" + point + "\",\"channel\":\"CALL\"}");

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.text("answer")).isEqualTo("REFUSED");
        assertThat(answer.body().at("/grounds").size()).isPositive();
        assertThat(answer.text("grounds.0.reason")).isNotBlank();
        assertThat(answer.text("receipt")).isNotBlank();
    }

    @Test
    void refusesAPromiseOfMoreThanIsOwed() throws Exception {
        book.place(creditor, "A1", 1, LocalDate.of(2026, 6, 1));
        String leader = caller.token(Role.LEADER, creditor);
        String id = caller.read(leader, "/api/v1/cases").text("items.0.id");
        String promises = "/api/v1/cases/" + id + "/promises";

        Answer refused = caller.write(leader, promises, promise("999999.00"));
        Answer taken = caller.write(leader, promises, promise("500.00"));

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("urn:duly:problem:promise-refused");
        assertThat(refused.text("errors.0.message")).isNotBlank();
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(201);
        assertThat(caller.read(leader, promises).text("0.state")).isEqualTo("OPEN");
    }

    @Test
    void saysNotFoundForOtherCreditorsCases() throws Exception {
        book.place(creditor, "A1", 1, LocalDate.of(2026, 6, 1));
        String id = caller.read(caller.token(Role.LEADER, creditor), "/api/v1/cases")
                .text("items.0.id");
        String stranger = caller.token(Role.LEADER, book.open());

        assertThat(caller.read(stranger, "/api/v1/cases/{id}", id).status()).isEqualTo(404);
        assertThat(caller.read(stranger, "/api/v1/cases").body().at("/items").size())
                .isZero();
        assertThat(caller.read(stranger, "/api/v1/placements?creditor={code}", code)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answersEverythingElseWithAProblem() throws Exception {
        String leader = caller.token(Role.LEADER, creditor);

        assertThat(caller.read(leader, "/api/v1/nothing-here").text("type")).isEqualTo("urn:duly:problem:not-found");
        assertThat(caller.write(leader, "/api/v1/placements", "{\"rows\": [").text("type"))
                .isEqualTo("urn:duly:problem:unreadable");
        assertThat(caller.read(leader, "/api/v1/cases?cursor=!!").status()).isEqualTo(400);
        assertThat(caller.read(leader, "/api/v1/cases/not-an-id").status()).isEqualTo(400);
        Answer otherMedia = caller.send(post("/api/v1/placements")
                .header("Authorization", "Bearer " + leader)
                .contentType("text/plain"));
        assertThat(otherMedia.status()).isEqualTo(415);
        assertThat(otherMedia.type()).startsWith("application/problem+json");
    }

    @Test
    void describesItselfAsOpenApi() throws Exception {
        Answer described = caller.send(get("/api/v1/openapi.json"));

        assertThat(described.status()).isEqualTo(200);
        assertThat(described.text("openapi")).startsWith("3.1");
        JsonNode paths = described.body().at("/paths");
        assertThat(paths.propertyNames())
                .contains("/api/v1/payments", "/api/v1/cases", "/api/v1/placements", "/api/v1/placements/files")
                .doesNotContain("/api/**");
        assertThat(described.body().at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "detail", "remedy");
        assertThat(described.text("components.securitySchemes.token.scheme")).isEqualTo("bearer");
        JsonNode post = described.body().at("/paths/~1api~1v1~1payments/post");
        assertThat(post.at("/summary").asString()).isEqualTo("Book a payment");
        assertThat(post.at("/parameters").findValuesAsString("name")).contains("Idempotency-Key");
        assertThat(post.at("/responses").propertyNames()).contains("401", "403", "422", "429");
        everyReferenceLeadsSomewhere(described.body());
    }

    private static void everyReferenceLeadsSomewhere(JsonNode description) {
        assertThat(description.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private String placement(String principal, String identity) {
        return """
                {"creditor": "%s", "name": "2026-07", "rows": [{"account": "A1", "product": "CREDIT_CARD",
                  "currency": "CNY", "principal": "%s", "interest": "50.00", "oldestUnpaidDue": "2026-06-01",
                  "debtor": {"name": "王测试1", "identityType": "CN_ID", "identityNumber": "%s",
                    "contactPoints": [{"kind": "MOBILE", "value": "16400000001", "source": "CONTRACT"}]}}]}""".formatted(code, principal, identity);
    }

    private static String promise(String amount) {
        return """
                {"amount": {"value": "%s", "currency": "CNY"}, "due": "2026-07-17T02:00:00Z", "source": "SALARY"}""".formatted(amount);
    }

    private RequestBuilder file(String token, String csv) {
        return multipart("/api/v1/placements/files")
                .file(new MockMultipartFile("file", "july.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("creditor", code)
                .param("name", "2026-07")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }
}
