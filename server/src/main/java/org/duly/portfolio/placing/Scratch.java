package org.duly.portfolio.placing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A creditor's file in the clear on disk, readable by us alone, for as long as it is being read. */
record Scratch(Path path) implements AutoCloseable {

    static Scratch fresh() {
        try {
            return new Scratch(Files.createTempFile("duly-placement", ".part"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(@Nullable Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
