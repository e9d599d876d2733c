package org.duly.reporting.export;

/** Text as it may stand in a cell: never something a spreadsheet would run. */
final class CellText {

    private CellText() {}

    /** The text, with an apostrophe before whatever a spreadsheet takes for the start of a formula. */
    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
