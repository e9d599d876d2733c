package org.duly.kernel;

import java.util.UUID;

/** Names one debtor as known to one creditor. */
public record DebtorId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static DebtorId parse(String text) {
        return new DebtorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
