package org.duly.intake;

/** Why the value of a cell must not be trusted. */
public enum Fault {
    /** The cell holds a formula; it is never evaluated and its stored result may be stale or planted. */
    FORMULA,
    /** A number of more digits than a spreadsheet keeps: the last ones are lost. */
    ROUNDED,
    /** The cell shows an error such as {@code #N/A}. */
    ERROR,
    /** Values beyond the last named column: a separator inside a value has shifted the row. */
    SURPLUS
}
