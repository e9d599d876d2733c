package org.duly.kernel;

import java.util.UUID;

/** Names one case (案件): the accounts of one debtor worked together. */
public record CaseId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static CaseId parse(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
