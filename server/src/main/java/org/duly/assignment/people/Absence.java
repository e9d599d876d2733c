package org.duly.assignment.people;

import java.time.LocalDate;
import java.util.UUID;
import org.duly.kernel.UserId;

/** Days on which somebody is away, the first and the last included. */
public record Absence(UUID id, UserId person, LocalDate from, LocalDate to, String reason) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
