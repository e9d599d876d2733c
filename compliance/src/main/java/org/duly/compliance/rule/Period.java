package org.duly.compliance.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which something is in force; both ends are inclusive, no end means still in force. */
public record Period(LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    @Override
    public String toString() {
        return "from " + from + (to == null ? "" : " to " + to);
    }
}
