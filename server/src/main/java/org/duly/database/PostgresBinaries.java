package org.duly.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that come in the jar, unpacked once beside the data. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder holding {@code bin/postgres}; unpacks on first use, whole or not at all. */
    static Path unpackInto(Path folder) throws IOException {
        Path home = folder.resolve("programs-18");
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        Path half = Files.createTempDirectory(Files.createDirectories(folder), "unpacking");
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(archiveName())) {
            if (archive == null) {
                throw new DatabaseUnavailable("There is no PostgreSQL in this jar for " + platform()
                        + ". Set DULY_DB_URL, DULY_DB_USER and DULY_DB_PASSWORD to a PostgreSQL 15 or later.");
            }
            unpack(archive, half);
        }
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    private static String archiveName() {
        boolean arm = System.getProperty("os.arch", "").contains("aarch64");
        return arm ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
    }

    private static String platform() {
        return (System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "")).toLowerCase(Locale.ROOT);
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, target);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
