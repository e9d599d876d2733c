package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files beside the packs that are generated from them or from the code: {@code rulepacks/COVERAGE.md} and the word lists
 * of {@code rulepacks/schema}. A test compares each with what would be generated now. After a change that is meant, run
 * the test once with {@code -Dduly.rewrite=true}, which writes the file, and look at the difference before it is kept.
 */
public final class Generated {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Generated() {}

    /** Holds a file to its generated text, or writes it where that was asked for. */
    public static void keep(Path file, String generated) {
        try {
            if (Boolean.getBoolean("duly.rewrite")) {
                Files.writeString(file, generated);
            }
            assertThat(Files.readString(file))
                    .as("%s as generated; -Dduly.rewrite=true writes it", file)
                    .isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON with one key or word a line, so that a new word shows as one line. */
    public static String text(JsonNode json) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return JSON.writer().with(printer).writeValueAsString(json) + "\n";
    }

    /** The file as JSON. */
    public static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }
}
