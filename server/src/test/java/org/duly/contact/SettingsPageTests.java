package org.duly.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.contact.ContactSettings.Mandate;
import org.duly.identity.CreditorScope;
import org.duly.identity.NewMember;
import org.duly.identity.People;
import org.duly.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@DulyTest
class SettingsPageTests {

    private static final String PASSWORD = "Guest-of-Duly-7";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    ContactSettings settings;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private MockHttpSession session;

    @BeforeEach
    void signInAsCompliance() throws Exception {
        clock.set("2026-11-18T10:00");
        workplace = Workplace.open(beans);
        String login = "c" + UUID.randomUUID().toString().substring(0, 8);
        workplace.asSystem(() -> people.admit(
                new NewMember(
                        login,
                        "周合规",
                        login,
                        Set.of(Role.COMPLIANCE),
                        new CreditorScope.Everything(),
                        null,
                        Locale.SIMPLIFIED_CHINESE),
                PASSWORD,
                false));
        session = (MockHttpSession) pages.perform(formLogin().user(login).password(PASSWORD))
                .andReturn()
                .getRequest()
                .getSession(false);
    }

    @Test
    void showsLinesAndMandates() throws Exception {
        pages.perform(get("/contact/settings").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Workplace.LINE)))
                .andExpect(content().string(containsString("mandate-" + workplace.creditor)));
    }

    @Test
    void takesAnUntickedBoxForANo() throws Exception {
        pages.perform(post("/contact/mandates/{c}", workplace.creditor.value())
                        .session(session)
                        .with(csrf())
                        .param("whitelisted", "true")
                        .param("outsourcingNotice", "2026-11-01")
                        .param("evaluatedOn", ""))
                .andExpect(status().is3xxRedirection());

        assertThat(workplace.asSystem(() -> settings.mandate(workplace.creditor)))
                .contains(new Mandate(false, true, LocalDate.of(2026, 11, 1), null, null));
    }

    @Test
    void registersALineOnlyByItsNumber() throws Exception {
        pages.perform(post("/contact/lines")
                .session(session)
                .with(csrf())
                .param("number", "<script>")
                .param("recorderUp", "true"));
        pages.perform(post("/contact/lines")
                .session(session)
                .with(csrf())
                .param("number", "025-66010099")
                .param("recorderUp", "true"));

        assertThat(workplace.asSystem(settings::lines))
                .extracting(ContactSettings.Line::number)
                .contains("025-66010099")
                .doesNotContain("<script>");
    }
}
