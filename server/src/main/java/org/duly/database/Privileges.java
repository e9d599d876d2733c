package org.duly.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the server's programs are started: PostgreSQL refuses to run as root, so root starts them in a user namespace of
 * their own, or failing that as {@code nobody}. Anybody else starts them directly.
 */
enum Privileges {
    ORDINARY(List.of()),
    OWN_NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private final List<String> prefix;

    Privileges(List<String> prefix) {
        this.prefix = prefix;
    }

    static Privileges find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ORDINARY;
        }
        for (Privileges each : List.of(OWN_NAMESPACE, NOBODY)) {
            if (works(each.wrap(List.of("true")))) {
                return each;
            }
        }
        throw new DatabaseUnavailable("PostgreSQL does not run as root, and neither unshare nor setpriv works here."
                + " Start Duly as an ordinary user, or set DULY_DB_URL to a PostgreSQL of yours.");
    }

    List<String> wrap(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Hands a folder to whoever the programs run as. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            try (var files = Files.walk(folder)) {
                var owner =
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
                for (Path file : files.toList()) {
                    Files.setOwner(file, owner);
                }
            }
        }
    }

    private static boolean works(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
