package org.duly.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.duly.casework.FileType;
import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void keepsANameThatFits() {
        assertThat(FileName.of("还款 凭证.PDF", FileType.PDF)).isEqualTo("还款 凭证.PDF");
    }

    @Test
    void leavesFoldersOut() {
        assertThat(FileName.of("C:\\桌面\\a.png", FileType.PNG)).isEqualTo("a.png");
        assertThat(FileName.of("../../etc/passwd", FileType.TXT)).isEqualTo("passwd.txt");
    }

    @Test
    void letsNoTextEndAsAProgram() {
        assertThat(FileName.of("open.bat", FileType.TXT)).isEqualTo("open.bat.txt");
        assertThat(FileName.of("open.bat. . ", FileType.TXT)).isEqualTo("open.bat.txt");
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(FileName.of("a\u202Efdp\r\n.pdf", FileType.PDF)).isEqualTo("afdp.pdf");
    }

    @Test
    void shortensFromTheFrontSoThatTheEndingStays() {
        assertThat(FileName.of("长".repeat(300), FileType.JPEG)).hasSize(120).endsWith("长.jpg");
    }

    @Test
    void namesWhatCameWithoutAName() {
        assertThat(FileName.of(" .", FileType.TXT)).isEqualTo("document.txt");
    }
}
