package org.duly.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.audit.AuditTrail;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.NewMember;
import org.duly.identity.Role;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@DulyTest
class PersonalDataTests {

    private static final String NAME = "诸葛无痕";
    private static final String IDENTITY = "999999199012319876";
    private static final String MOBILE = "16499887766";
    private static final String HOLDER = "上官无影";

    @Autowired
    Parties parties;

    @Autowired
    Acting acting;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    org.duly.identity.People people;

    CreditorId bank;
    DebtorId debtor;
    ContactPointId point;

    @BeforeEach
    void file() {
        bank = People.creditor();
        debtor = acting.as(
                        Actor.system("test"),
                        () -> parties.register(
                                bank,
                                List.of(People.person(
                                        NAME,
                                        IDENTITY,
                                        "K-1",
                                        People.mobile(MOBILE),
                                        People.of(Relation.SPOUSE, HOLDER, "16499887755")))))
                .getFirst();
        point = acting.as(Actor.system("test"), () -> parties.points(debtor))
                .getFirst()
                .id();
    }

    @Test
    void standsInNoTableInTheClear() {
        acting.as(Actor.system("test"), () -> {
            parties.situation(debtor, DebtorCard.Situation.UNREACHABLE, NAME + " moved");
            parties.reveal(debtor, "check");
        });

        acting.as(
                Actor.system("test"),
                () -> transactions.executeWithoutResult(_ -> {
                    List<String> tables = jdbc.sql("""
                    select format('%I.%I', schemaname, tablename) from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list().stream()
                            .filter(table -> jdbc.sql("select has_table_privilege(?, 'select')")
                                    .param(table)
                                    .query(Boolean.class)
                                    .single())
                            .toList();
                    assertThat(tables).contains("party.debtor", "party.point", "audit.entry");
                    for (String table : tables) {
                        assertThat(rowsWithPersonalData(table)).as(table).isZero();
                    }
                }));
    }

    /** Looks at the rows as text, and at binary columns as the bytes they hold. */
    private int rowsWithPersonalData(String table) {
        return jdbc.sql("select count(*) from " + table + " t where t::text ~ :clear or t::text ~ :bytes")
                .param("clear", String.join("|", NAME, IDENTITY, MOBILE, HOLDER))
                .param("bytes", String.join("|", hex(NAME), hex(IDENTITY), hex(MOBILE), hex(HOLDER)))
                .query(Integer.class)
                .single();
    }

    @Test
    void hidesOtherCreditorsRowsFromAHostileSession() {
        Actor hostile = new Actor(null, "hostile", Set.of(), new CreditorScope.Only(Set.of(People.creditor())));

        acting.as(
                hostile,
                () -> transactions.executeWithoutResult(_ -> {
                    assertThat(jdbc.sql("select count(*) from party.debtor")
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                    assertThat(jdbc.sql("select count(*) from party.point")
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                    assertThat(jdbc.sql("update party.point set health = 'VALID'")
                                    .update())
                            .isZero();
                    assertThat(jdbc.sql("delete from party.debtor").update()).isZero();
                }));
        assertThatThrownBy(() -> acting.as(
                        hostile,
                        () -> transactions.executeWithoutResult(_ -> jdbc.sql(
                                        "update party.debtor set creditor_id = creditor_id; alter table party.debtor disable row level security")
                                .update())))
                .hasStackTraceContaining("must be owner");
    }

    @Test
    void putsALookOnRecordEvenIfWhatSurroundsItIsRolledBack() {
        Actor reader = collector();
        String shown = acting.as(
                reader,
                () -> transactions.execute(status -> {
                    status.setRollbackOnly();
                    return parties.reveal(point, "customer asked to check his number");
                }));

        assertThat(shown).isEqualTo(MOBILE);
        assertThat(trail.about(point.toString(), 10)).anySatisfy(entry -> {
            assertThat(entry.act()).isEqualTo("party.reveal-point");
            assertThat(entry.detail()).contains("customer asked").doesNotContain(MOBILE);
        });
    }

    @Test
    void showsNothingWithoutAReasonOrToARoleThatDoesNotWorkWithDebtors() {
        assertThatThrownBy(() -> acting.as(collector(), () -> parties.reveal(point, " ")))
                .isInstanceOf(RevealRefused.class);
        assertThatThrownBy(() -> acting.as(actor(Role.ADMINISTRATOR), () -> parties.reveal(debtor, "curious")))
                .isInstanceOf(RevealRefused.class);
    }

    @Test
    void slowsDownWhoeverLooksAtTooMany() {
        Actor reader = collector();
        for (int i = 0; i < 60; i++) {
            acting.as(reader, () -> parties.reveal(point, "calling"));
        }
        assertThatThrownBy(() -> acting.as(reader, () -> parties.reveal(point, "calling")))
                .isInstanceOfSatisfying(
                        RevealRefused.class,
                        refused -> assertThat(refused.ground()).isEqualTo(RevealRefused.Ground.PACE));
        clock.advance(Duration.ofMinutes(61));
        assertThat(acting.as(reader, () -> parties.reveal(point, "calling"))).isEqualTo(MOBILE);
    }

    @Test
    void showsTheValueForAMinuteOnThePageToWhoeverWorksWithDebtors() throws Exception {
        reveal(signedIn(Role.COLLECTOR), "calling")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("data-reveal-seconds=\"60\"")))
                .andExpect(content().string(containsString(MOBILE)))
                .andExpect(content().string(containsString("data-masked=\"164****7766\"")));
    }

    @Test
    void saysOnThePageWhyItShowsNothing() throws Exception {
        reveal(signedIn(Role.COLLECTOR), " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString(MOBILE))));
        reveal(signedIn(Role.CREDITOR), "calling").andExpect(status().isForbidden());
    }

    private ResultActions reveal(MockHttpSession session, String reason) throws Exception {
        return web.perform(post("/party/reveal/point/" + point)
                .param("reason", reason)
                .session(session)
                .with(csrf()));
    }

    private MockHttpSession signedIn(Role role) throws Exception {
        String login = "u" + UUID.randomUUID().toString().substring(0, 12);
        NewMember member = new NewMember(
                login, login, login, Set.of(role), new CreditorScope.Only(Set.of(bank)), null, Locale.CHINA);
        acting.as(Actor.system("test"), () -> people.admit(member, "correct horse battery", false));
        return (MockHttpSession) web.perform(formLogin().user(login).password("correct horse battery"))
                .andReturn()
                .getRequest()
                .getSession();
    }

    private Actor collector() {
        return actor(Role.COLLECTOR);
    }

    private Actor actor(Role role) {
        UserId id = new UserId(Uuid7.next(clock.instant()));
        return new Actor(id, "reader", Set.of(role), new CreditorScope.Only(Set.of(bank)));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
