package org.duly.casework.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duly.casework.FileType;
import org.junit.jupiter.api.Test;

class JudgingTests {

    @Test
    void knowsPicturesAndPapersByTheirFirstBytes() {
        assertThat(Judging.type("%PDF-1.7 ...".getBytes(UTF_8))).contains(FileType.PDF);
        assertThat(Judging.type(HexFormat.of().parseHex("ffd8ffe000104a46"))).contains(FileType.JPEG);
        assertThat(Judging.type(HexFormat.of().parseHex("89504e470d0a1a0a0000")))
                .contains(FileType.PNG);
    }

    @Test
    void knowsChineseTextInEitherEncoding() {
        assertThat(Judging.type("欠款人来函：\r\n\t请求延期".getBytes(UTF_8))).contains(FileType.TXT);
        assertThat(Judging.type("欠款人来函".getBytes(Charset.forName("GB18030")))).contains(FileType.TXT);
        assertThat(Judging.type("\uFEFF来函".getBytes(UTF_16LE))).contains(FileType.TXT);
    }

    @Test
    void knowsOfficeFilesByWhatTheyPack() throws IOException {
        assertThat(Judging.type(zip("[Content_Types].xml", "word/document.xml")))
                .contains(FileType.DOCX);
        assertThat(Judging.type(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileType.XLSX);
    }

    @Test
    void refusesProgramsAndScripts() {
        assertThat(Judging.type(HexFormat.of().parseHex("4d5a90000300000004000000")))
                .isEmpty();
        assertThat(Judging.type(HexFormat.of().parseHex("7f454c4602010100"))).isEmpty();
        assertThat(Judging.type("#!/bin/sh\nrm -rf x\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void refusesOfficeFilesWithMacros() throws IOException {
        assertThat(Judging.type(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
    }

    @Test
    void refusesOtherArchivesAndBrokenOnes() throws IOException {
        byte[] office = zip("[Content_Types].xml", "word/document.xml");

        assertThat(Judging.type(zip("setup.exe"))).isEmpty();
        assertThat(Judging.type(new byte[] {'P', 'K', 3, 4})).isEmpty();
        assertThat(Judging.type(Arrays.copyOf(office, office.length - 30))).isEmpty();
    }

    @Test
    void survivesADirectoryThatPointsAnywhere() throws IOException {
        byte[] sound = zip("[Content_Types].xml", "word/document.xml");
        for (int at = sound.length - 22; at < sound.length; at++) {
            byte[] broken = sound.clone();
            broken[at] ^= (byte) 0xFF;

            assertThat(Judging.type(broken)).isIn(Judging.type(sound), java.util.Optional.empty());
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
