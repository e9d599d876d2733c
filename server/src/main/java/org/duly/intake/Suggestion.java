package org.duly.intake;

/**
 * A column that probably holds a field.
 *
 * @param column name of the column
 * @param field code of the field
 * @param confidence from 1 to 100; 100 when the column bears one of the field's own names
 */
public record Suggestion(String column, String field, int confidence) {}
