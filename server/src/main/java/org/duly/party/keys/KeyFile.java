package org.duly.party.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file under the data folder that holds the keys, readable by its owner only. */
record KeyFile(Path path) {

    /** The file of the agency whose data folder this is. */
    static KeyFile under(Path data) {
        return new KeyFile(data.resolve("keys").resolve("duly.keys").toAbsolutePath());
    }

    Optional<Keyring> read() {
        try {
            return Files.exists(path) ? Optional.of(Keyring.parse(Files.readString(path))) : Optional.empty();
        } catch (IOException e) {
            throw new KeysUnavailable("The keys at " + path + " cannot be read (" + e.getMessage()
                    + "); let the user who runs Duly own the file");
        }
    }

    /** Writes new keys; whoever else made the file in the meantime wins, and his keys are given. */
    Keyring write(Keyring fresh) {
        try {
            Files.createDirectories(path.getParent(), onlyOwner("rwx------"));
            Path draft = Files.createTempFile(path.getParent(), "duly", ".draft", onlyOwner("rw-------"));
            Files.writeString(draft, fresh.toText() + System.lineSeparator());
            try {
                Files.createLink(path, draft);
            } catch (java.nio.file.FileAlreadyExistsException e) {
                return read().orElseThrow();
            } finally {
                Files.delete(draft);
            }
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys could not be written to " + path, e);
        }
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
