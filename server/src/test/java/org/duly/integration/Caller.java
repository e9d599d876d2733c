package org.duly.integration;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.NewMember;
import org.duly.identity.People;
import org.duly.identity.Role;
import org.duly.integration.access.Tokens;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the REST interface as a member made for the test; import it into a room test. */
public class Caller {

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    Acting acting;

    @Autowired
    JsonMapper json;

    /** A token of a new member with this role, who sees only this creditor. */
    public String token(Role role, CreditorId creditor) {
        return token(member(role, creditor), LocalDate.of(2099, 1, 1));
    }

    public String token(UserId member, LocalDate expiresOn) {
        return acting.as(Actor.system("test"), () -> tokens.create("test", member, expiresOn));
    }

    public UserId member(Role role, CreditorId creditor) {
        String login = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        NewMember member = new NewMember(
                login,
                "测试" + login,
                login,
                Set.of(role),
                new CreditorScope.Only(Set.of(creditor)),
                null,
                Locale.SIMPLIFIED_CHINESE);
        return acting.as(Actor.system("test"), () -> people.admit(member, "Quiet-River-" + UUID.randomUUID(), false));
    }

    /** An answer of the interface. */
    public record Answer(int status, String type, JsonNode body, MockHttpServletResponse raw) {

        public String text(String path) {
            return body.at("/" + path.replace('.', '/')).asString();
        }
    }

    public Answer read(String token, String path, Object... variables) throws Exception {
        return send(get(path, variables).header("Authorization", "Bearer " + token));
    }

    public Answer write(String token, String path, String body) throws Exception {
        return send(posting(token, path, body));
    }

    public Answer write(String token, String key, String path, String body) throws Exception {
        return send(posting(token, path, body).header("Idempotency-Key", key));
    }

    public Answer send(RequestBuilder request) throws Exception {
        MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
        String content = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        JsonNode body = content.isEmpty() ? json.createObjectNode() : json.readTree(content);
        return new Answer(response.getStatus(), String.valueOf(response.getContentType()), body, response);
    }

    private static MockHttpServletRequestBuilder posting(String token, String path, String body) {
        return post(path)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
