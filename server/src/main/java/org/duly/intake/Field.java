package org.duly.intake;

import java.util.List;

/**
 * Something a room wants to find among the columns of a file.
 *
 * @param code name of the field in that room
 * @param names what files call it, in Chinese and English, the most usual first
 */
public record Field(String code, List<String> names) {

    public Field {
        names = List.copyOf(names);
    }

    public static Field of(String code, String... names) {
        return new Field(code, List.of(names));
    }
}
