package org.duly.identity.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.CreditorScope;
import org.duly.identity.Member;
import org.duly.identity.NewMember;
import org.duly.identity.People;
import org.duly.identity.Qualification;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members' table. */
@Repository
@Transactional
class JdbcMembers implements Staff, People {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final Clock clock;

    JdbcMembers(JdbcClient jdbc, JdbcTemplate template, PasswordEncoder encoder, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.encoder = encoder;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Member> byLogin(String login) {
        return jdbc.sql("select * from identity.member where login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query((row, _) -> MemberRow.member(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Member byId(UserId id) {
        return jdbc.sql("select * from identity.member where id = ?")
                .param(id.value())
                .query((row, _) -> MemberRow.member(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No member " + id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, String> names(Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from identity.member where id in (:ids)")
                .param("ids", ids.stream().map(UserId::value).toList())
                .query((row, _) -> Map.entry(new UserId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> withRole(Role role) {
        return jdbc.sql("select * from identity.member where active and ? = any (roles) order by number")
                .param(role.name())
                .query((row, _) -> MemberRow.member(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> all() {
        return jdbc.sql("select * from identity.member order by active desc, number")
                .query((row, _) -> MemberRow.member(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Qualification qualificationOf(UserId id) {
        return jdbc.sql("""
                select onboarding_exam_passed, confidentiality_signed, background_clear, last_exam_on
                from identity.member where id = ?""").param(id.value()).query(JdbcMembers::qualification).single();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from identity.member)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public UserId admit(NewMember member, String password, boolean mustChange) {
        PasswordRules.check(member.login(), password);
        Instant now = Instant.now(clock);
        UserId id = new UserId(Uuid7.next(now));
        try {
            jdbc.sql("""
                    insert into identity.member (id, login, name, number, password_hash, must_change_password, roles,
                        sees_everything, creditors, team, locale, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id.value(),
                            member.login(),
                            member.name(),
                            member.number(),
                            encoder.encode(password),
                            mustChange,
                            roles(member),
                            member.scope() instanceof CreditorScope.Everything,
                            creditors(member.scope()))
                    .param(member.team())
                    .params(member.locale().toLanguageTag(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("identity.people.taken", e);
        }
        journal.record(
                Kind.ACCESS,
                "identity.admit",
                id,
                Map.of("roles", member.roles().toString()));
        return id;
    }

    @Override
    public void change(UserId id, NewMember changed) {
        jdbc.sql("""
                update identity.member set name = ?, roles = ?, sees_everything = ?, creditors = ?, team = ?
                where id = ?""")
                .params(
                        changed.name(),
                        roles(changed),
                        changed.scope() instanceof CreditorScope.Everything,
                        creditors(changed.scope()))
                .param(changed.team())
                .param(id.value())
                .update();
        journal.record(
                Kind.ACCESS,
                "identity.change",
                id,
                Map.of("roles", changed.roles().toString()));
    }

    @Override
    public void qualify(UserId id, Qualification qualification) {
        jdbc.sql("""
                update identity.member set onboarding_exam_passed = ?, confidentiality_signed = ?,
                    background_clear = ?, last_exam_on = ? where id = ?""")
                .params(
                        qualification.onboardingExamPassed(),
                        qualification.confidentialitySigned(),
                        qualification.backgroundClear())
                .param(qualification.lastExamOn())
                .param(id.value())
                .update();
        journal.record(Kind.COMMAND, "identity.qualify", id, Map.of("lastExam", "" + qualification.lastExamOn()));
    }

    @Override
    public void setPassword(UserId id, String password, boolean mustChange) {
        PasswordRules.check(byId(id).login(), password);
        String hash = encoder.encode(password);
        jdbc.sql("""
                update identity.member set password_hash = ?, must_change_password = ?, failed_attempts = 0,
                    locked_until = null where id = ?""").params(hash, mustChange, id.value()).update();
        journal.record(Kind.ACCESS, "identity.password", id, Map.of("mustChange", mustChange));
    }

    @Override
    public void deactivate(UserId id) {
        activity(id, false);
    }

    @Override
    public void reactivate(UserId id) {
        activity(id, true);
    }

    private void activity(UserId id, boolean active) {
        jdbc.sql("update identity.member set active = ? where id = ?")
                .params(active, id.value())
                .update();
        journal.record(Kind.ACCESS, active ? "identity.reactivate" : "identity.deactivate", id, Map.of());
    }

    private static Qualification qualification(ResultSet row, int number) throws SQLException {
        return new Qualification(
                row.getBoolean("onboarding_exam_passed"),
                row.getBoolean("confidentiality_signed"),
                row.getBoolean("background_clear"),
                row.getObject("last_exam_on", LocalDate.class));
    }

    private String[] roles(NewMember member) {
        return member.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private Array creditors(CreditorScope scope) {
        UUID[] ids = scope instanceof CreditorScope.Only only
                ? only.creditors().stream().map(CreditorId::value).toArray(UUID[]::new)
                : new UUID[0];
        return template.execute((java.sql.Connection connection) -> connection.createArrayOf("uuid", ids));
    }
}
