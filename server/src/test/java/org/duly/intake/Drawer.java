package org.duly.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A folder of files to be opened in tests. */
record Drawer(Path folder) {

    Path bytes(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    Path text(String content) throws IOException {
        return text(content, StandardCharsets.UTF_8);
    }

    Path text(String content, Charset charset) throws IOException {
        return bytes(content.getBytes(charset));
    }

    Path workbook(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("file.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "duly", "1.0")) {
            fill.accept(workbook.newWorksheet("名单"));
        }
        return file;
    }

    /** A workbook with this XML as the data of its one sheet. */
    Path rawWorkbook(String sheetXml) throws IOException {
        Path file = folder.resolve("raw.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            entry(zip, "_rels/.rels", """
                    <?xml version="1.0"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="xl/workbook.xml"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                    </Relationships>""");
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <?xml version="1.0"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="worksheets/sheet1.xml"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
                    </Relationships>""");
            entry(zip, "xl/workbook.xml", """
                    <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                     xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>""");
            entry(zip, "xl/worksheets/sheet1.xml", sheetXml);
        }
        return file;
    }

    static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Opens the file, which must be a table, and reads it to its end. */
    static List<Row> rows(Opened opened) {
        List<Row> rows = new ArrayList<>();
        try (Table table = (Table) opened) {
            for (Line line = table.next(); line != null; line = table.next()) {
                rows.add((Row) line);
            }
        }
        return rows;
    }

    static List<List<String>> values(Opened opened) {
        return rows(opened).stream().map(Row::values).toList();
    }

    static Layout layout(Opened opened) {
        try (Table table = (Table) opened) {
            return table.layout();
        }
    }

    /** The reason why the file, or the rest of it, cannot be read. */
    static Unreadable refusal(Opened opened) {
        return switch (opened) {
            case Unreadable unreadable -> unreadable;
            case Table table -> ending(table);
        };
    }

    private static Unreadable ending(Table table) {
        try (table) {
            for (Line line = table.next(); line != null; line = table.next()) {
                if (line instanceof Unreadable unreadable) {
                    return unreadable;
                }
            }
            throw new AssertionError("The table was read to its end");
        }
    }
}
