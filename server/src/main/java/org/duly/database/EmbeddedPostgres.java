package org.duly.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own: durable, password-protected, on the loopback address only, its data in one folder. One Duly
 * per folder; a server orphaned by a killed Duly is stopped in good order before a new one starts.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "duly";

    private final ServerPrograms programs;
    private final FileLock lock;
    private final String password;
    private final int port;

    private EmbeddedPostgres(ServerPrograms programs, FileLock lock, String password, int port) {
        this.programs = programs;
        this.lock = lock;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server over {@code folder}, creating what is not there yet.
     *
     * @param port 0 for any free one
     * @throws DatabaseUnavailable when the folder or the port is taken, or the server does not come up
     */
    public static EmbeddedPostgres start(Path folder, int port) {
        FileLock lock = null;
        try {
            Files.createDirectories(folder);
            lock = lockFolder(folder);
            EmbeddedPostgres server = startLocked(folder, port, lock);
            lock = null;
            return server;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database folder " + folder.toAbsolutePath() + " cannot be used: " + e.getMessage()
                            + ". Choose another one with --duly.data=DIR.",
                    e);
        } finally {
            release(lock);
        }
    }

    /** JDBC address of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Creates the database if there is none of this name (letters, digits and underscore). */
    public void ensureDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = connect("postgres");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database " + name + " cannot be created: " + e.getMessage(), e);
        }
    }

    /** Stops the server in good order and frees the folder. */
    @Override
    public void close() {
        programs.stop();
        release(lock);
    }

    private static EmbeddedPostgres startLocked(Path folder, int port, FileLock lock) throws IOException {
        ServerPrograms programs = ServerPrograms.in(folder);
        programs.stopOrphan();
        String password = password(folder.resolve("password"));
        if (!programs.hasCluster()) {
            LOG.info("Creating a new database in {}", folder.toAbsolutePath());
            programs.createCluster(USER, folder.resolve("password"));
        }
        int chosen = freePort(port);
        programs.start(chosen);
        EmbeddedPostgres server = new EmbeddedPostgres(programs, lock, password, chosen);
        server.assertDurable();
        return server;
    }

    private static FileLock lockFolder(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("This very process holds the folder", e);
        }
        if (lock == null) {
            channel.close();
            throw new DatabaseUnavailable("Another Duly is running on the folder " + folder.toAbsolutePath()
                    + ". Stop it, or choose another folder with --duly.data=DIR.");
        }
        return lock;
    }

    private static void release(@Nullable FileLock lock) {
        if (lock != null) {
            try (FileChannel channel = lock.acquiredBy() instanceof FileChannel held ? held : null) {
                lock.release();
            } catch (IOException e) {
                LOG.warn("The lock of the database folder was not released: {}", e.getMessage());
            }
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (java.net.BindException e) {
            throw new DatabaseUnavailable(
                    "Port " + wanted + " on 127.0.0.1 is taken, so the database cannot listen."
                            + " Free it, or choose another with --duly.postgres.port=PORT (0 for any free one).",
                    e);
        }
    }

    /** Losing a booked payment to a power cut is not acceptable, so the settings that matter are read back. */
    private void assertDurable() {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                var result = statement.executeQuery("show " + setting);
                result.next();
                if (!"on".equals(result.getString(1))) {
                    throw new DatabaseUnavailable("The database runs with " + setting + "=" + result.getString(1)
                            + ", which may lose data. Remove that setting from its configuration.");
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database started but does not answer: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }
}
