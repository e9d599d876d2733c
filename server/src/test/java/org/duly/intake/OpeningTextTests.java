package org.duly.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTextTests {

    private static final String CHINESE = "姓名,账号,本金\n王小明,6228480000000000001,1234.56\n欧阳娜娜,00017,0.10\n";

    @TempDir
    Path folder;

    private Drawer drawer;
    private final Tables tables = new Tables();

    @BeforeEach
    void open() {
        drawer = new Drawer(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\uFEFF', UTF-8",
        "GB18030, '', GB18030",
        "UTF-16LE, '\uFEFF', UTF-16LE",
        "UTF-16LE, '', UTF-16LE",
        "UTF-16BE, '\uFEFF', UTF-16BE",
        "UTF-16BE, '', UTF-16BE"
    })
    void readsTheSameRowsInEveryEncoding(String charset, String mark, String detected) throws IOException {
        Path file = drawer.text(mark + CHINESE, Charset.forName(charset));

        assertThat(Drawer.layout(tables.open(file)).charset()).isEqualTo(Charset.forName(detected));
        assertThat(Drawer.layout(tables.open(file)).columns()).containsExactly("姓名", "账号", "本金");
        assertThat(Drawer.values(tables.open(file)))
                .containsExactly(List.of("王小明", "6228480000000000001", "1234.56"), List.of("欧阳娜娜", "00017", "0.10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void findsTheSeparator(String delimiter) throws IOException {
        String text = "name,account,note\nA,1,\"x, y; z|w\tv\"\nB,2,plain\n".replace(",", delimiter);

        Opened opened = tables.open(drawer.text(text));

        assertThat(Drawer.layout(opened).delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(Drawer.values(tables.open(drawer.text(text)))).hasSize(2);
    }

    @Test
    void passesOverTitlesAboveTheNamesOfTheColumns() throws IOException {
        String text = "某某银行信用卡中心委案清单,,,\n批次：,2026-01,,\n\n姓名,证件号,账号,本金\n张三,X1,1,2\n";

        Opened opened = tables.open(drawer.text(text));

        assertThat(Drawer.layout(opened).headerRow()).isEqualTo(4);
        assertThat(Drawer.rows(tables.open(drawer.text(text))))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(5));
    }

    @Test
    void keepsRowNumbersOverBlankRowsAndLineEndsInCells() throws IOException {
        Opened opened = tables.open(drawer.text("a,b\n1,\"x\ny\"\n\n,\n2,z\n"));

        assertThat(Drawer.rows(opened)).extracting(Row::number).containsExactly(2L, 5L);
    }

    @Test
    void namesColumnsThatHaveNoneAndTellsEqualOnesApart() throws IOException {
        assertThat(Drawer.layout(tables.open(drawer.text("电话,,电话\n1,2,3\n"))).columns())
                .containsExactly("电话", "#2", "电话 (2)");
    }

    @Test
    void marksARowWithMoreValuesThanColumns() throws IOException {
        Opened opened = tables.open(drawer.text("name,city\nA,X\nB,Y, Z\n"));

        assertThat(Drawer.rows(opened)).extracting(row -> row.faults().get(2)).containsExactly(null, Fault.SURPLUS);
    }

    @Test
    void readsFormulasInTextAsTheTextTheyAre() throws IOException {
        assertThat(Drawer.values(tables.open(drawer.text("name,amount\n=1+1,2\n"))))
                .containsExactly(List.of("=1+1", "2"));
    }

    @Test
    void refusesBytesOfNoKnownEncodingAndSaysTheLine() throws IOException {
        byte[] broken = "name,city\nAnna,Gen\u00e8ve\nJos\u00e9,K\u00f6ln\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Drawer.refusal(tables.open(drawer.bytes(broken))))
                .isEqualTo(Unreadable.because(Unreadable.Reason.ENCODING, 2));
    }

    @Test
    void refusesUnbalancedQuotesAndSaysTheLine() throws IOException {
        Opened atEnd = tables.open(drawer.text("a,b\n1,2\n3,\"4\n5,6\n"));
        assertThat(Drawer.refusal(atEnd)).isEqualTo(Unreadable.because(Unreadable.Reason.QUOTES, 3));

        Opened inside = tables.open(drawer.text("a,b\n1,2\n3,\"4\n5,\"6\"\n"));
        assertThat(Drawer.refusal(inside)).isEqualTo(Unreadable.because(Unreadable.Reason.QUOTES, 3));
    }

    @Test
    void refusesTenMegabytesInOneCellAndSaysTheLine() throws IOException {
        Opened plain = tables.open(drawer.text("a,b\n1,2\n3," + "x".repeat(10_000_000) + "\n"));
        assertThat(Drawer.refusal(plain)).isEqualTo(Unreadable.because(Unreadable.Reason.CELL_TOO_LONG, 3, 1 << 20));

        Opened quoted = tables.open(drawer.text("a,b\n1,2\n3,\"" + "x\n".repeat(5_000_000) + "\"\n"));
        assertThat(Drawer.refusal(quoted).reason()).isEqualTo(Unreadable.Reason.CELL_TOO_LONG);
    }

    @Test
    void refusesThreeHundredColumns() throws IOException {
        Opened opened = tables.open(drawer.text("column,".repeat(299) + "last\n" + "1,".repeat(299) + "1\n"));

        assertThat(Drawer.refusal(opened)).isEqualTo(Unreadable.because(Unreadable.Reason.TOO_MANY_COLUMNS, 300, 256));
    }

    @Test
    void refusesMoreRowsThanAllowed() throws IOException {
        Limits five = new Limits(1 << 20, 1 << 20, 1 << 20, 200, 10, 5, 100, 10);

        assertThat(Drawer.refusal(new Tables(five).open(drawer.text("a,b\n" + "1,2\n".repeat(6)))))
                .isEqualTo(Unreadable.because(Unreadable.Reason.TOO_MANY_ROWS, 5));
    }

    @Test
    void refusesAFileLargerThanAllowed() throws IOException {
        Limits oneMebibyte = new Limits(1 << 20, 1 << 20, 1 << 20, 200, 10, 5, 100, 10);

        assertThat(Drawer.refusal(new Tables(oneMebibyte).open(drawer.bytes(new byte[(1 << 20) + 1]))))
                .isEqualTo(Unreadable.because(Unreadable.Reason.TOO_LARGE, 1));
    }

    @Test
    void saysEmptyOfAFileWithNothingOrOnlyBlankRows() throws IOException {
        assertThat(Drawer.refusal(tables.open(drawer.text(""))).reason()).isEqualTo(Unreadable.Reason.EMPTY);
        assertThat(Drawer.refusal(tables.open(drawer.text("\uFEFF"))).reason()).isEqualTo(Unreadable.Reason.EMPTY);
        assertThat(Drawer.refusal(tables.open(drawer.text(",,\n".repeat(1_000_000))))
                        .reason())
                .isEqualTo(Unreadable.Reason.EMPTY);
    }

    @Test
    void passesOverAMillionBlankRowsBehindTheLast() throws IOException {
        Opened opened = tables.open(drawer.text("a,b\n1,2\n" + ",\n".repeat(1_000_000)));

        assertThat(Drawer.rows(opened)).hasSize(1);
    }

    @Test
    void stopsWhenBlankRowsNeverEnd() throws IOException {
        Limits ten = new Limits(1 << 20, 1 << 20, 1 << 20, 200, 10, 100, 100, 10);

        assertThat(Drawer.refusal(new Tables(ten).open(drawer.text("a,b\n1,2\n" + "\n".repeat(60) + "3,4\n"))))
                .isEqualTo(Unreadable.because(Unreadable.Reason.BLANK_ROWS, 2, 10));
    }

    @Test
    void saysHeaderOnlyWhenNoRowFollows() throws IOException {
        assertThat(Drawer.refusal(tables.open(drawer.text("姓名,账号\n\n"))).reason())
                .isEqualTo(Unreadable.Reason.HEADER_ONLY);
    }

    @Test
    void saysNoHeaderWhenThereAreOnlyFigures() throws IOException {
        assertThat(Drawer.refusal(tables.open(drawer.text("1,2\n3,4\n"))).reason())
                .isEqualTo(Unreadable.Reason.NO_HEADER);
    }

    @Test
    void refusesPicturesArchivesAndWebPages() throws IOException {
        assertThat(Drawer.refusal(tables.open(drawer.bytes(new byte[] {1, 0, 0, 7, 0, 9, 0, 0})))
                        .reason())
                .isEqualTo(Unreadable.Reason.NOT_A_TABLE);
        assertThat(Drawer.refusal(tables.open(drawer.bytes(new byte[] {0x1F, (byte) 0x8B, 8, 0})))
                        .reason())
                .isEqualTo(Unreadable.Reason.COMPRESSED);
        assertThat(Drawer.refusal(tables.open(drawer.text("\n<html><table></table></html>")))
                        .reason())
                .isEqualTo(Unreadable.Reason.HTML);
    }
}
