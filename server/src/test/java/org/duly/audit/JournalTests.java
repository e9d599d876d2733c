package org.duly.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.duly.DulyTest;
import org.duly.TestDatabase;
import org.duly.audit.AuditTrail.Verification.Broken;
import org.duly.audit.AuditTrail.Verification.Intact;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DulyTest
class JournalTests {

    @Autowired
    Journal journal;

    @Autowired
    AuditTrail trail;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void namesWhoActedAndKeepsTheDetail() {
        String subject = UUID.randomUUID().toString();
        acting.as(
                Actor.system("nightly run"),
                () -> journal.record(Kind.DECISION, "test.decide", subject, Map.of("a", 1)));

        assertThat(trail.about(subject, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.actorName()).isEqualTo("nightly run");
            assertThat(entry.detail()).isEqualTo("{\"a\":1}");
        });
    }

    @Test
    void forgetsTheEntryOfAnActThatWasRolledBack() {
        String subject = UUID.randomUUID().toString();
        transactions.executeWithoutResult(status -> {
            journal.record(Kind.COMMAND, "test.undone", subject, Map.of());
            status.setRollbackOnly();
        });

        assertThat(trail.about(subject, 10)).isEmpty();
    }

    @Test
    void refusesToChangeOrRemoveAnEntry() {
        journal.record(Kind.COMMAND, "test.keep", "kept", Map.of());

        assertThatThrownBy(() -> jdbc.sql("update audit.entry set act = 'x'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void findsOneChangedByteAndSaysWhere() throws Exception {
        String subject = UUID.randomUUID().toString();
        journal.record(Kind.COMMAND, "test.pay", subject, Map.of("amount", 100));
        assertThat(trail.verify()).isInstanceOf(Intact.class);

        String entry = trail.about(subject, 1).getFirst().id().toString();
        tamper("update audit.entry set detail = replace(detail, '100', '900') where id = '" + entry + "'");
        try {
            assertThat(trail.verify()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.entry()).isEqualTo(entry);
                assertThat(broken.what()).contains("test.pay").contains("not as it was sealed");
            });
        } finally {
            tamper("update audit.entry set detail = replace(detail, '900', '100') where id = '" + entry + "'");
        }
        assertThat(trail.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void findsARemovedEntry() throws Exception {
        String subject = UUID.randomUUID().toString();
        journal.record(Kind.REVEAL, "test.seen", subject, Map.of());
        trail.verify();
        String entry = trail.about(subject, 1).getFirst().id().toString();

        tamper("create table audit.kept as select * from audit.entry where id = '" + entry + "'");
        tamper("delete from audit.entry where id = '" + entry + "'");
        try {
            assertThat(trail.verify())
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.what()).contains("removed"));
        } finally {
            tamper("insert into audit.entry select * from audit.kept; drop table audit.kept");
        }
    }

    /** Does what only the owner of the database could do: switches the guards off and edits the past. */
    private void tamper(String sql) throws Exception {
        var server = TestDatabase.server();
        try (var connection = java.sql.DriverManager.getConnection(url, server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
