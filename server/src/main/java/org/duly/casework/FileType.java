package org.duly.casework;

import java.util.List;
import java.util.Locale;

/** Types of file that may lie on a case: what a browser or an office program shows without running anything. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TXT("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The same name, ending as files of this type do: a name may not make a text run as a program. */
    public String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
        return fits ? name : name + "." + endings.getFirst();
    }
}
