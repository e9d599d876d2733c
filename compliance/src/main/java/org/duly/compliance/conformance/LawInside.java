package org.duly.compliance.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.duly.compliance.Packs;
import org.duly.compliance.facts.Jurisdiction;

/**
 * The packs inside the jar, law by law as lines ask for them. What a file names at its beginning is read ahead, beside the
 * reading of its first line; a wrong guess costs a moment and changes nothing.
 */
final class LawInside implements Function<Jurisdiction, Packs> {
    /** A line says early what law it is about. */
    private static final int BEGINNING = 1_024;

    private final Map<Jurisdiction, CompletableFuture<Packs>> ahead = new EnumMap<>(Jurisdiction.class);

    LawInside(Path file) throws IOException {
        String beginning = beginning(file);
        for (Jurisdiction law : Jurisdiction.values()) {
            if (beginning.contains('"' + law.name() + '"')) {
                ahead.put(law, CompletableFuture.supplyAsync(() -> Packs.law(law)));
            }
        }
    }

    @Override
    public Packs apply(Jurisdiction law) {
        CompletableFuture<Packs> read = ahead.get(law);
        return read == null ? Packs.law(law) : read.join();
    }

    /** What comes through a pipe can be read once only and so is not looked at ahead. */
    private static String beginning(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
    }
}
