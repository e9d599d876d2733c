package org.duly.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One balanced change of an account's books, as it is written down.
 *
 * @param key names it for ever
 * @param inputHash fingerprint of what it was made from; the same key with another input is refused
 */
record Transaction(UUID id, String key, String inputHash, LocalDate effectiveOn, What what, Books change) {

    /** What a transaction records. */
    sealed interface What {

        /** The creditor placed the account. */
        record Placed() implements What {}

        /** Money came in, to be split in this order. */
        record Received(List<Component> order) implements What {}

        /** A receipt turned out void. */
        record Reversed(UUID receipt, String reason) implements What {}

        /** The creditor took the account back. */
        record TakenBack(String reason) implements What {}

        /**
         * Money moved between components, because something that counts earlier became known later.
         *
         * @param because key of what became known
         */
        record Corrected(UUID entry, String because) implements What {}

        /** The word for it in the books. */
        default String kind() {
            return switch (this) {
                case Placed _ -> "PLACED";
                case Received _ -> "RECEIVED";
                case Reversed _ -> "REVERSED";
                case TakenBack _ -> "TAKEN_BACK";
                case Corrected _ -> "CORRECTED";
            };
        }
    }

    /** The entry whose effect this transaction is part of: its own, or the one it corrects. */
    UUID partOf() {
        return what instanceof What.Corrected corrected ? corrected.entry() : id;
    }

    Transaction changing(Books books) {
        return new Transaction(id, key, inputHash, effectiveOn, what, books);
    }
}
