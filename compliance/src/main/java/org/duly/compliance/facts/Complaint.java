package org.duly.compliance.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A complaint; open until decided. */
public record Complaint(
        LocalDate receivedOn,
        Complexity complexity,
        boolean extended,
        @Stated @OrNull @Nullable LocalDate decidedOn) {
    /** How hard it is, which sets the time allowed. */
    public enum Complexity {
        SIMPLE,
        COMPLEX
    }
}
