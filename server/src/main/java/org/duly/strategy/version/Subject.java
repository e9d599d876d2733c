package org.duly.strategy.version;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What there are versions of; tables are asked in this order, and later ones may ask what earlier ones found. */
public enum Subject {
    RATING,
    SEGMENT,
    TREATMENT,
    ADVICE;

    private static final List<Subject> TABLES = List.of(values());

    /** The tables, in the order in which they are asked. */
    public static List<Subject> tables() {
        return TABLES;
    }

    /** The name in addresses and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The subject with this code; throws {@link java.util.NoSuchElementException} if there is none. */
    public static Subject ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new java.util.NoSuchElementException("No table is called " + code));
    }
}
