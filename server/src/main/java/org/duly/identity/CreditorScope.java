package org.duly.identity;

import java.util.Set;
import org.duly.kernel.CreditorId;

/** Which creditors' rows somebody may see and write. Row-level security in the database enforces it. */
public sealed interface CreditorScope {

    /** Every creditor, also those still to come. */
    record Everything() implements CreditorScope {}

    /** These creditors and no other; the empty set sees nothing. */
    record Only(Set<CreditorId> creditors) implements CreditorScope {
        public Only {
            creditors = Set.copyOf(creditors);
        }
    }

    /** Sees nothing: the scope of whoever has not signed in. */
    static CreditorScope nothing() {
        return new Only(Set.of());
    }

    /** Whether rows of this creditor are visible. */
    default boolean covers(CreditorId creditor) {
        return switch (this) {
            case Everything _ -> true;
            case Only only -> only.creditors().contains(creditor);
        };
    }
}
