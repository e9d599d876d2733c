package org.duly.strategy.past;

/** Kinds of happenings that tables ask about. */
enum PastKind {
    CONTACT,
    PROMISED,
    KEPT,
    PARTLY,
    BROKEN,
    ASSESSED,
    INCOME,
    PAID,
    REVERSED
}
