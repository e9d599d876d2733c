package org.duly.compliance.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day something last happened, where "never" is an answer of its own (null in a case file). */
public record LastTime(@Nullable LocalDate on) {
    public static final LastTime NEVER = new LastTime(null);

    public static LastTime of(LocalDate day) {
        return new LastTime(day);
    }
}
