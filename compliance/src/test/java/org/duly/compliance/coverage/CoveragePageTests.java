package org.duly.compliance.coverage;

import java.nio.file.Path;
import org.duly.compliance.Generated;
import org.duly.compliance.PackFiles;
import org.duly.compliance.Packs;
import org.junit.jupiter.api.Test;

/** The page beside the packs says what the packs say. */
class CoveragePageTests {
    private static final Path PAGE = PackFiles.FOLDER.resolve("COVERAGE.md");

    @Test
    void keepsThePageBesideThePacksTrue() {
        Generated.keep(PAGE, CoveragePage.of(Packs.load()));
    }
}
