package org.duly.intake;

/** What opening a file came to: a table to read, or the reason why there is none. */
public sealed interface Opened permits Table, Unreadable {}
