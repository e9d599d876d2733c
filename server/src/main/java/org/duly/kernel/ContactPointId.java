package org.duly.kernel;

import java.util.UUID;

/** Names one phone number, e-mail or postal address of a debtor or of somebody near him. */
public record ContactPointId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static ContactPointId parse(String text) {
        return new ContactPointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
