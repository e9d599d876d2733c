package org.duly.intake;

/** What comes next in a table: a row, or the reason why reading ends here. */
public sealed interface Line permits Row, Unreadable {}
