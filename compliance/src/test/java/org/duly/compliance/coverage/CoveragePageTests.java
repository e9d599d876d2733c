package org.duly.compliance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duly.compliance.Packs;
import org.junit.jupiter.api.Test;

/** The page beside the packs says what the packs say. */
class CoveragePageTests {
    private static final Path WRITTEN = Path.of("..", "rulepacks", "COVERAGE.md");
    private static final Path GENERATED = Path.of("target", "COVERAGE.md");

    /** When packs change: copy {@code compliance/target/COVERAGE.md} over the page and look at the difference. */
    @Test
    void keepsThePageBesideThePacksTrue() throws IOException {
        Files.writeString(GENERATED, CoveragePage.of(Packs.load()));
        assertThat(WRITTEN).hasSameTextualContentAs(GENERATED);
    }
}
