package org.duly.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duly.intake.Line;
import org.duly.intake.Opened;
import org.duly.intake.Row;
import org.duly.intake.Table;
import org.duly.intake.Tables;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With the open data at hand ({@code DULY_SHARED} names its folder): the samples are what the generator makes of it.
 * Written anew with {@code -Dduly.samples=write}.
 */
@EnabledIfEnvironmentVariable(named = "DULY_SHARED", matches = ".+")
class SampleFilesTests {

    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    Path fresh;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "placement-card-cn.xlsx",
                "placement-consumer-cn.csv",
                "placement-us.csv",
                "placement-with-errors.csv",
                "lendingclub-2018q1.csv",
                "sba-california.csv"
            })
    void areWhatTheGeneratorMakes(String name) throws IOException {
        Path data = Path.of(System.getenv("DULY_SHARED"), "data");
        boolean anew = "write".equals(System.getProperty("duly.samples"));
        new SampleFiles(data, anew ? Files.createDirectories(SAMPLES) : fresh).write();

        assertThat(rows(SAMPLES.resolve(name))).isEqualTo(rows((anew ? SAMPLES : fresh).resolve(name)));
    }

    private static List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        Opened opened = new Tables().open(file);
        try (Table table = (Table) opened) {
            for (Line line = table.next(); line != null; line = table.next()) {
                rows.add((Row) line);
            }
        }
        return rows;
    }
}
