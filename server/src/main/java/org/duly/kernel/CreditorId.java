package org.duly.kernel;

import java.util.UUID;

/** Names a creditor (委托方), the owner of the debts we work. */
public record CreditorId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static CreditorId parse(String text) {
        return new CreditorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
