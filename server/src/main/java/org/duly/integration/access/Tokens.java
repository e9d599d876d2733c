package org.duly.integration.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and revokes tokens; keeps only their hashes. */
@Service
@Transactional
public class Tokens {

    private static final int SECRET_BYTES = 32;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Journal journal, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /** Makes a token and returns it; it cannot be shown again. */
    public String create(String name, UserId member, LocalDate expiresOn) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = "duly_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = Uuid7.next(clock.instant());
        jdbc.sql("""
                        insert into integration.token
                            (id, name, hash, tail, member_id, created_at, created_by, expires_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        name,
                        hash(secret),
                        secret.substring(secret.length() - 4),
                        member.value(),
                        now(),
                        acting.current().name(),
                        expiresOn)
                .update();
        journal.record(Kind.COMMAND, "integration.create-token", id, Map.of("member", member.toString()));
        return secret;
    }

    public void revoke(UUID id) {
        jdbc.sql("update integration.token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                .params(now(), acting.current().name(), id)
                .update();
        journal.record(Kind.COMMAND, "integration.revoke-token", id, Map.of());
    }

    /** The token that this secret is, used now; revoked and expired ones are absent. */
    public Optional<Token> use(String secret) {
        Optional<Token> token = jdbc.sql("select * from integration.token where hash = ?")
                .param(hash(secret))
                .query(Tokens::read)
                .optional()
                .filter(found -> found.opens(LocalDate.now(clock)));
        token.ifPresent(found -> jdbc.sql("""
                        update integration.token set last_used_at = ?
                        where id = ? and (last_used_at is null or last_used_at < ?)""")
                .params(now(), found.id(), Timestamp.from(clock.instant().minus(USE_NOTED_EVERY)))
                .update());
        return token;
    }

    /** Every token, those that open first, newest first. */
    @Transactional(readOnly = true)
    public List<Token> all() {
        return jdbc.sql("select * from integration.token order by revoked_at is not null, id desc")
                .query(Tokens::read)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("tail"),
                new UserId(row.getObject("member_id", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getObject("expires_on", LocalDate.class),
                used == null ? null : used.toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
