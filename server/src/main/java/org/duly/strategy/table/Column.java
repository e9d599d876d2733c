package org.duly.strategy.table;

/**
 * A column of a table.
 *
 * @param name also the name in an exchanged file, so it is a plain word with underscores
 * @param unknowable whether a case may have no value here; an outcome may then be left open
 */
public record Column(String name, Kind kind, boolean unknowable) {}
