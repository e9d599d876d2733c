package org.duly.daily.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A business date and the instant as of which everything on it is decided. */
record BusinessDay(LocalDate date, Instant asOf) {

    /** The first business date whose instant lies behind this moment, if that is a later one. */
    LocalDate firstAfter(Instant moment) {
        return date.plusDays(Math.max(1, Duration.between(asOf, moment).toDays() + 1));
    }
}
