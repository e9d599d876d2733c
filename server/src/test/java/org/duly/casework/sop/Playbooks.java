package org.duly.casework.sop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The playbooks as shipped, for tests. */
public final class Playbooks {

    private Playbooks() {}

    public static String text(String path) {
        try {
            return new ClassPathResource("playbooks/" + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first version, and the one with all tracks. */
    public static Versions versions() {
        return new Versions(List.of(read("standard-2026-1.yaml"), standard()));
    }

    public static Procedure standard() {
        return read("standard-2026-2.yaml");
    }

    private static Procedure read(String file) {
        return ProcedureReader.read(file, text("sop/" + file), ActionLaw.NONE);
    }
}
