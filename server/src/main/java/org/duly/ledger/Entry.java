package org.duly.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.Money;

/** Something that happened to an account and moves money between its books. */
sealed interface Entry {

    /** The transaction that first recorded it. */
    UUID id();

    /** The day from which it counts. */
    LocalDate effectiveOn();

    /** The creditor placed the account. */
    record Placed(UUID id, LocalDate effectiveOn, Map<Component, Money> parts) implements Entry {}

    /** Money came in, to be split in this order. */
    record Received(UUID id, LocalDate effectiveOn, Money amount, List<Component> order) implements Entry {}

    /** A receipt turned out void (bounced, booked to the wrong account). */
    record Reversed(UUID id, LocalDate effectiveOn, UUID receipt) implements Entry {}

    /** The creditor took the account back. */
    record TakenBack(UUID id, LocalDate effectiveOn) implements Entry {}
}
