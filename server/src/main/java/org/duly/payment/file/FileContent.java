package org.duly.payment.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.duly.intake.Opened;
import org.duly.intake.Tables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lends the table of a kept file out; the copy on disk is gone afterwards. */
@Component
class FileContent {

    private final PaymentFileRows files;
    private final Tables tables;

    FileContent(PaymentFileRows files, Tables tables) {
        this.files = files;
        this.tables = tables;
    }

    @Transactional(readOnly = true)
    byte[] bytes(UUID file) {
        return files.content(file)
                .orElseThrow(() -> new IllegalStateException("The content of payment file " + file + " is gone"));
    }

    <T> T with(byte[] content, Function<Opened, T> work) {
        try {
            Path copy = Files.createTempFile("payments", ".table");
            try {
                Files.write(copy, content);
                return work.apply(tables.open(copy));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
