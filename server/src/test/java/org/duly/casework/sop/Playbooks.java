package org.duly.casework.sop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    public static Procedure standard() {
        return ProcedureReader.read("standard.yaml", text("sop/standard.yaml"));
    }
}
