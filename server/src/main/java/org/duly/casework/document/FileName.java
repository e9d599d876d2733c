package org.duly.casework.document;

import org.duly.casework.FileType;

/** The name a file keeps: no folders, nothing invisible, an ending that says what it is. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    static String of(String sent, FileType type) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        // Format characters can turn the reading order round and so hide the ending.
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[. ]+$", "")
                .strip();
        String name = type.named(plain.isEmpty() ? "document" : plain);
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
    }
}
