package org.duly.strategy.table;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a table, where, for the page to say with its remedy.
 *
 * @param part which part of the table
 * @param row number of the row or test, from 1; 0 for the table as a whole
 * @param column name of the column, empty for a whole row
 * @param code the message is {@code strategy.wrong.<code>}
 */
public record Complaint(Part part, int row, String column, String code, List<String> arguments) {

    public Complaint {
        arguments = List.copyOf(arguments);
    }

    /** A part of a table. */
    public enum Part {
        TABLE,
        CONDITION,
        OUTCOME,
        TEST
    }

    /** About the table as a whole. */
    public static Complaint table(String code, Object... arguments) {
        return of(Part.TABLE, 0, "", new Wrong(code, texts(arguments)));
    }

    static Complaint of(Part part, int row, String column, Wrong wrong) {
        return new Complaint(part, row, column, wrong.code(), wrong.arguments());
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** The complaint without its place. */
    record Wrong(String code, List<String> arguments) {

        static Wrong of(String code, Object... arguments) {
            return new Wrong(code, texts(arguments));
        }
    }
}
