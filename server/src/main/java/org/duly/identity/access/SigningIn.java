package org.duly.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in with login and password; too many wrong ones lock the login for a while. Each try is on record. */
@Service
@Transactional
class SigningIn implements UserDetailsService {

    private static final int MAX_FAILURES = 5;
    private static final Duration LOCKOUT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    SigningIn(JdbcClient jdbc, Journal journal, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String login) {
        return jdbc.sql("select *, coalesce(locked_until > ?, false) as locked from identity.member where login = ?")
                .params(now(), login.strip().toLowerCase(Locale.ROOT))
                .query((row, _) -> new SignedIn(
                        MemberRow.member(row),
                        row.getString("password_hash"),
                        row.getBoolean("must_change_password"),
                        row.getBoolean("locked")))
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            jdbc.sql("update identity.member set failed_attempts = 0, locked_until = null where id = ?")
                    .param(person.member().id().value())
                    .update();
            acting.as(
                    person.actor(),
                    () -> journal.record(
                            Kind.ACCESS, "identity.sign-in", person.member().id(), Map.of()));
        }
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            acting.as(
                    person.actor(),
                    () -> journal.record(
                            Kind.ACCESS, "identity.sign-out", person.member().id(), Map.of()));
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String login = event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        var failures = jdbc.sql("""
                update identity.member set failed_attempts = failed_attempts + 1,
                    locked_until = case when failed_attempts + 1 >= ? then ?::timestamptz else locked_until end
                where login = ? returning id, failed_attempts""")
                .params(
                        MAX_FAILURES,
                        OffsetDateTime.ofInstant(Instant.now(clock).plus(LOCKOUT), ZoneOffset.UTC),
                        login)
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .optional();
        failures.ifPresent(entry -> acting.as(
                Actor.system("sign-in"),
                () -> journal.record(
                        Kind.ACCESS, "identity.sign-in-failed", entry.getKey(), Map.of("failures", entry.getValue()))));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}
