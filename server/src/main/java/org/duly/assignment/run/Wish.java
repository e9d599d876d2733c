package org.duly.assignment.run;

import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which open cases are to be shared out.
 *
 * @param creditor only of this creditor, or null
 * @param person whose cases, for {@link Kind#OF_PERSON}
 */
public record Wish(
        Kind kind, @Nullable CreditorId creditor, @Nullable UserId person) {

    /** What is shared out. */
    public enum Kind {
        /** Cases that nobody holds. */
        UNHELD,
        /** Cases of everybody who is away today. */
        OF_ABSENT,
        /** All cases of one person. */
        OF_PERSON;

        /** The rule under which such cases move. */
        public String rule() {
            return switch (this) {
                case UNHELD -> "ALLOCATION";
                case OF_ABSENT -> "ABSENCE";
                case OF_PERSON -> "HANDING_OVER";
            };
        }
    }

    public Wish {
        if ((kind == Kind.OF_PERSON) != (person != null)) {
            throw new IllegalArgumentException("assignment.wrong.person");
        }
    }
}
