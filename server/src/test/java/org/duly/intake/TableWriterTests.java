package org.duly.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=HYPERLINK(\"x\")", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1"})
    void turnsFormulasIntoTextAndBack(String formula) {
        assertThat(TableWriter.neutral(formula)).isEqualTo("'" + formula);
        assertThat(TableWriter.plain("'" + formula)).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.50", "+86 138-0000-0000", "王小明", "", "'quoted", "-"})
    void leavesNumbersTelephonesAndTextAlone(String value) {
        assertThat(TableWriter.neutral(value)).isEqualTo(value);
        assertThat(TableWriter.plain(value)).isEqualTo(value);
    }

    @Test
    void writesWhatIsReadBackAlike() throws IOException {
        Path file = folder.resolve("out.csv");
        try (TableWriter writer = new TableWriter(Files.newOutputStream(file))) {
            writer.row(List.of("姓名", "备注"));
            writer.row(List.of("张\"三\"", "a,b\nc"));
        }

        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Drawer.values(new Tables().open(file))).containsExactly(List.of("张\"三\"", "a,b\nc"));
    }
}
