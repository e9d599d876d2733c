package org.duly.intake;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a file, or the rest of it, cannot be read; an answer to the person who sent it, never an exception.
 *
 * @param arguments numbers and names that the message speaks of, in its order
 */
public record Unreadable(Reason reason, List<String> arguments) implements Opened, Line {

    public Unreadable {
        arguments = List.copyOf(arguments);
    }

    public static Unreadable because(Reason reason, Object... arguments) {
        return new Unreadable(reason, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Key of the message in the bundles; it takes {@link #arguments}. */
    public String messageKey() {
        return "intake.unreadable." + reason.name();
    }

    /** What is wrong with the file. */
    public enum Reason {
        EMPTY,
        /** Columns are named, but no row follows. */
        HEADER_ONLY,
        /** No row among the first ones looks like the names of columns. */
        NO_HEADER,
        /** Argument: largest size in megabytes. */
        TOO_LARGE,
        /** Neither UTF-8, UTF-16 nor GB18030; argument: first line that cannot be decoded. */
        ENCODING,
        /** Binary content. */
        NOT_A_TABLE,
        /** Arguments: line on which the record with the unbalanced quote begins. */
        QUOTES,
        /** Arguments: line, most characters a cell may have. */
        CELL_TOO_LONG,
        /** Arguments: how many there are, how many may be. */
        TOO_MANY_COLUMNS,
        /** Argument: how many may be. */
        TOO_MANY_ROWS,
        /** Arguments: row after which they begin, how many may follow each other. */
        BLANK_ROWS,
        BROKEN_ZIP,
        /** Inflates to more than any honest workbook. */
        ZIP_BOMB,
        PASSWORD,
        OLD_XLS,
        /** A zip archive, but no workbook in it. */
        NOT_A_WORKBOOK,
        /** A web page that calls itself a table. */
        HTML,
        COMPRESSED,
        /** Its XML holds what no spreadsheet program writes: entities, cells beyond every sheet. */
        UNSAFE_XML,
        /** Argument: row after which it cannot be read. */
        BROKEN_WORKBOOK
    }
}
