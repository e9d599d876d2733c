package org.duly.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The programs initdb, pg_ctl and postgres, run over one cluster folder. */
final class ServerPrograms {

    private static final Logger LOG = LoggerFactory.getLogger(ServerPrograms.class);

    private final Path bin;
    private final Path cluster;
    private final Path log;
    private final Privileges privileges;

    private ServerPrograms(Path bin, Path cluster, Path log, Privileges privileges) {
        this.bin = bin;
        this.cluster = cluster;
        this.log = log;
        this.privileges = privileges;
    }

    static ServerPrograms in(Path folder) throws IOException {
        Privileges privileges = Privileges.find();
        Path bin = PostgresBinaries.unpackInto(folder.toAbsolutePath()).resolve("bin");
        privileges.own(folder);
        return new ServerPrograms(
                bin,
                folder.toAbsolutePath().resolve("cluster"),
                folder.toAbsolutePath().resolve("postgres.log"),
                privileges);
    }

    boolean hasCluster() {
        return Files.exists(cluster.resolve("PG_VERSION"));
    }

    void createCluster(String user, Path passwordFile) throws IOException {
        run(List.of(
                bin.resolve("initdb").toString(),
                "-D",
                cluster.toString(),
                "-U",
                user,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile.toAbsolutePath(),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
    }

    void start(int port) throws IOException {
        String options = "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                + " -c max_connections=200 -c shared_buffers=256MB -c max_wal_size=2GB -c timezone=UTC";
        run(List.of(
                bin.resolve("pg_ctl").toString(),
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "120",
                "-o",
                options,
                "start"));
    }

    void stop() {
        try {
            run(List.of(bin.resolve("pg_ctl").toString(), "-D", cluster.toString(), "-m", "fast", "-w", "stop"));
        } catch (IOException | DatabaseUnavailable e) {
            LOG.warn("The database did not stop in good order; it recovers at the next start: {}", e.getMessage());
        }
    }

    /** A killed Duly leaves its server running: we hold the folder's lock, so whatever runs there is ours to stop. */
    void stopOrphan() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(
                Files.readAllLines(pidFile, StandardCharsets.UTF_8).getFirst().strip());
        boolean ours = ProcessHandle.of(pid).isPresent()
                && Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8)
                        .contains(cluster.toString());
        if (ours) {
            LOG.warn("Stopping the database that a killed Duly left running (process {})", pid);
            stop();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("duly-postgres", ".out");
        try {
            Process process = new ProcessBuilder(privileges.wrap(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(bin.toFile())
                    .start();
            if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new DatabaseUnavailable("PostgreSQL did not do \"" + name(command) + "\": "
                        + Files.readString(output, StandardCharsets.UTF_8).strip() + " (server log: " + log + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for PostgreSQL", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String name(List<String> command) {
        return Path.of(command.getFirst()).getFileName() + " " + command.getLast();
    }
}
