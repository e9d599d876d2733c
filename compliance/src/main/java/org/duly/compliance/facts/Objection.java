package org.duly.compliance.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An objection to a credit record; open until answered. */
public record Objection(
        LocalDate receivedOn, @Stated @OrNull @Nullable LocalDate answeredOn) {}
