package org.duly.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningWorkbooksTests {

    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>%s</sheetData></worksheet>";

    @TempDir
    Path folder;

    private Drawer drawer;
    private final Tables tables = new Tables();

    @BeforeEach
    void open() {
        drawer = new Drawer(folder);
    }

    @Test
    void readsDaysNumbersAndTextExactly() throws IOException {
        Path file = drawer.workbook(sheet -> {
            row(sheet, 0, "姓名", "账号", "本金", "到期日", "编号");
            row(sheet, 1, "王小明", "6228480000000000001", 1234.56, LocalDate.of(2026, 1, 31), 17);
            sheet.style(1, 3).format("yyyy/mm/dd").set();
            sheet.style(1, 4).format("00000").set();
        });

        assertThat(Drawer.layout(tables.open(file)))
                .isEqualTo(new Layout(Layout.Format.XLSX, null, null, "名单", 1, List.of("姓名", "账号", "本金", "到期日", "编号")));
        assertThat(Drawer.values(tables.open(file)))
                .containsExactly(List.of("王小明", "6228480000000000001", "1234.56", "2026-01-31", "00017"));
    }

    @Test
    void writesNumbersWithoutExponentOrNoise() throws IOException {
        Path file = sheet("<row r=\"1\">" + words("金额", "账号") + "</row>"
                + "<row r=\"2\"><c r=\"A2\"><v>1234.5600000000001</v></c><c r=\"B2\"><v>1.23456E+5</v></c></row>");

        assertThat(Drawer.values(tables.open(file))).containsExactly(List.of("1234.56", "123456"));
    }

    @Test
    void marksNumbersWhoseLastDigitsTheSpreadsheetLost() throws IOException {
        Path file = sheet("<row r=\"1\">" + words("金额", "账号") + "</row>"
                + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>6.2284800000000005E+18</v></c></row>");

        assertThat(Drawer.rows(tables.open(file)))
                .singleElement()
                .satisfies(row -> assertThat(row.faults()).containsOnly(java.util.Map.entry(1, Fault.ROUNDED)));
    }

    @Test
    void marksFormulasAndErrorsAndRunsNeither() throws IOException {
        Path file = sheet("<row r=\"1\">" + words("金额", "备注", "账号") + "</row>"
                + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c>"
                + "<c r=\"C2\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>y</v></c></row>");

        assertThat(Drawer.rows(tables.open(file)))
                .singleElement()
                .satisfies(row -> assertThat(row.faults())
                        .containsOnly(
                                java.util.Map.entry(0, Fault.FORMULA),
                                java.util.Map.entry(1, Fault.ERROR),
                                java.util.Map.entry(2, Fault.FORMULA)));
    }

    @Test
    void passesOverEmptySheets() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "duly", "1.0")) {
            workbook.newWorksheet("说明");
            row(workbook.newWorksheet("数据"), 0, "姓名", "账号");
            row(workbook.newWorksheet("数据二"), 0, "a", "b");
        }

        assertThat(Drawer.refusal(tables.open(file)).reason()).isEqualTo(Unreadable.Reason.HEADER_ONLY);
    }

    @Test
    void passesOverAMillionBlankRows() throws IOException {
        StringBuilder rows = new StringBuilder(
                "<row r=\"1\">" + words("姓名", "账号") + "</row><row r=\"2\">" + words("张三", "x1") + "</row>");
        for (int row = 3; row <= 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }

        assertThat(Drawer.rows(tables.open(sheet(rows.toString())))).hasSize(1);
    }

    @Test
    void saysEmptyOfAWorkbookWithoutContent() throws IOException {
        assertThat(Drawer.refusal(tables.open(sheet(""))).reason()).isEqualTo(Unreadable.Reason.EMPTY);
    }

    @Test
    void refusesABrokenArchive() throws IOException {
        byte[] whole = Files.readAllBytes(sheet("<row r=\"1\">" + words("a", "b") + "</row>"));

        assertThat(Drawer.refusal(tables.open(drawer.bytes(Arrays.copyOf(whole, whole.length / 2)))))
                .isEqualTo(Unreadable.because(Unreadable.Reason.BROKEN_ZIP));
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 60, 200, (byte) 7);
        assertThat(Drawer.refusal(tables.open(drawer.bytes(damaged))))
                .isEqualTo(Unreadable.because(Unreadable.Reason.BROKEN_ZIP));
    }

    @Test
    void refusesAZipBomb() throws IOException {
        String blanks = " ".repeat(1 << 20);
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Drawer.entry(zip, "[Content_Types].xml", "<Types/>");
            Drawer.entry(zip, "xl/workbook.xml", "<workbook/>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(blanks.getBytes(StandardCharsets.US_ASCII));
            }
            zip.closeEntry();
        }

        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(Drawer.refusal(tables.open(file))).isEqualTo(Unreadable.because(Unreadable.Reason.ZIP_BOMB));
    }

    @Test
    void refusesXmlThatDeclaresEntities() throws IOException {
        Path file =
                drawer.rawWorkbook("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + SHEET.formatted(""));

        assertThat(Drawer.refusal(tables.open(file)).reason()).isEqualTo(Unreadable.Reason.UNSAFE_XML);
    }

    @Test
    void refusesACellAddressedBeyondEverySheet() throws IOException {
        Path file = sheet(
                "<row r=\"1\">" + words("a", "b") + "</row>" + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>");

        assertThat(Drawer.refusal(tables.open(file)).reason()).isEqualTo(Unreadable.Reason.UNSAFE_XML);
    }

    @Test
    void refusesTenMegabytesInOneCell() throws IOException {
        Path file = sheet("<row r=\"1\">" + words("a", "b") + "</row><row r=\"2\">" + words("x".repeat(10_000_000), "y")
                + "</row>");

        assertThat(Drawer.refusal(tables.open(file)))
                .isEqualTo(Unreadable.because(Unreadable.Reason.CELL_TOO_LONG, 2, 1 << 20));
    }

    @Test
    void refusesLockedAndOldWorkbooksAndOtherArchives() throws IOException {
        byte[] compound = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, compound, 0, 4);
        assertThat(Drawer.refusal(tables.open(drawer.bytes(compound))).reason()).isEqualTo(Unreadable.Reason.OLD_XLS);

        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, compound, 1024, name.length);
        assertThat(Drawer.refusal(tables.open(drawer.bytes(compound))).reason()).isEqualTo(Unreadable.Reason.PASSWORD);

        Path document = folder.resolve("letter.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(document))) {
            Drawer.entry(zip, "word/document.xml", "<document/>");
        }
        assertThat(Drawer.refusal(tables.open(document)).reason()).isEqualTo(Unreadable.Reason.NOT_A_WORKBOOK);
    }

    private Path sheet(String rows) throws IOException {
        return drawer.rawWorkbook(SHEET.formatted(rows));
    }

    private static String words(String... words) {
        StringBuilder cells = new StringBuilder();
        for (String word : words) {
            cells.append("<c t=\"inlineStr\"><is><t>").append(word).append("</t></is></c>");
        }
        return cells.toString();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case LocalDate day -> sheet.value(row, column, day);
                case Number number -> sheet.value(row, column, number);
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }
}
