package org.duly.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.audit.AuditTrail;
import org.duly.kernel.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@DulyTest
class SigningInTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Acting acting;

    @Autowired
    AuditTrail trail;

    @Autowired
    SettableClock clock;

    private final String login = "u" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void letsInWithTheRightPasswordAndPutsItOnRecord() throws Exception {
        UserId id = admit(PASSWORD, false);

        web.perform(formLogin().user(login).password(PASSWORD)).andExpect(authenticated());

        assertThat(trail.about(id.toString(), 10))
                .extracting(AuditTrail.Entry::act)
                .contains("identity.sign-in");
    }

    @Test
    void locksTheLoginAfterFiveWrongPasswordsAndOpensItAgainAfterAWhile() throws Exception {
        admit(PASSWORD, false);
        for (int i = 0; i < 5; i++) {
            web.perform(formLogin().user(login).password("wrong")).andExpect(unauthenticated());
        }

        web.perform(formLogin().user(login).password(PASSWORD)).andExpect(unauthenticated());

        clock.advance(Duration.ofMinutes(16));
        web.perform(formLogin().user(login).password(PASSWORD)).andExpect(authenticated());
    }

    @Test
    void sendsTheHolderOfAHandedOutPasswordToChooseHisOwn() throws Exception {
        admit(PASSWORD, true);
        MockHttpSession session =
                (MockHttpSession) web.perform(formLogin().user(login).password(PASSWORD))
                        .andReturn()
                        .getRequest()
                        .getSession();

        web.perform(get("/cases").session(session)).andExpect(redirectedUrl("/password"));
    }

    @Test
    void sendsAStrangerToTheSignInPage() throws Exception {
        admit(PASSWORD, false);

        web.perform(get("/cases")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/login"));
    }

    @Test
    void forbidsInlineScriptsOnEveryPage() throws Exception {
        web.perform(get("/login"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.containsString("script-src 'self'"),
                                        org.hamcrest.Matchers.not(
                                                org.hamcrest.Matchers.containsString("unsafe-inline")))));
    }

    @Test
    void refusesAWeakPassword() {
        assertThatThrownBy(() -> admit("short", false)).hasMessage("identity.password.too-short");
        assertThatThrownBy(() -> admit("aaaaaaaaaaaaaaaa", false)).hasMessage("identity.password.too-uniform");
        assertThatThrownBy(() -> admit(login + "-12345678", false)).hasMessage("identity.password.contains-login");
    }

    @Test
    void refusesATakenLogin() {
        admit(PASSWORD, false);

        assertThatThrownBy(() -> admit(PASSWORD, false)).hasMessage("identity.people.taken");
    }

    private UserId admit(String password, boolean mustChange) {
        NewMember member = new NewMember(
                login,
                "测试",
                "T" + UUID.randomUUID(),
                Set.of(Role.COLLECTOR),
                new CreditorScope.Everything(),
                null,
                Locale.SIMPLIFIED_CHINESE);
        return acting.as(Actor.system("test"), () -> people.admit(member, password, mustChange));
    }
}
