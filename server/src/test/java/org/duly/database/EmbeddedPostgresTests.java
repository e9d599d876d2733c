package org.duly.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataForTheNextStart() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, 0)) {
            first.ensureDatabase("kept");
            execute(first, "create table fen (amount bigint); insert into fen values (42)");
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder, 0)) {
            assertThat(read(second, "select amount from fen")).isEqualTo("42");
        }
    }

    @Test
    void writesThroughToTheDisk() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0)) {
            server.ensureDatabase("kept");

            assertThat(read(server, "show fsync")).isEqualTo("on");
            assertThat(read(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(read(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), server.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void saysWhenTheFolderIsTaken() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, 0)) {
            assertThat(first.user()).isEqualTo("duly");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another Duly is running on the folder")
                    .hasMessageContaining("--duly.data");
        }
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, taken.getLocalPort()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--duly.postgres.port");
        }
    }

    @Test
    void stopsTheOrphanOfAKilledDulyAndLosesNothing() throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hold.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("held.log").toFile())
                .start();
        Path ready = folder.resolve("ready");
        while (killed.isAlive() && !Files.exists(ready)) {
            killed.waitFor(50, TimeUnit.MILLISECONDS);
        }
        long orphan = serverProcess();
        killed.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (EmbeddedPostgres next = EmbeddedPostgres.start(folder, 0)) {
            // Two servers never run over one cluster, so another process means that the orphan is gone.
            assertThat(serverProcess()).isNotEqualTo(orphan);
            assertThat(read(next, "select amount from fen")).isEqualTo("7");
        }
    }

    private long serverProcess() throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst());
    }

    /** A Duly that commits one row and then waits to be killed. */
    static final class Hold {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0);
            server.ensureDatabase("kept");
            execute(server, "create table fen (amount bigint); insert into fen values (7)");
            Files.createFile(folder.resolve("ready"));
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(server.url("kept"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedPostgres server, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(server.url("kept"), server.user(), server.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
