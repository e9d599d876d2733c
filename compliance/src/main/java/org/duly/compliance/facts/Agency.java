package org.duly.compliance.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outside collector.
 *
 * @param worksFor the lenders it works for
 * @param whitelisted whether it stands on the lender's published list
 */
public record Agency(
        String id,
        @Stated @Key("for") List<String> worksFor,
        @Absent("true") boolean whitelisted,
        @Nullable LocalDate lastEvaluatedOn,
        @Nullable LocalDate lastInspectedOn) {
    public Agency {
        Require.text("id", id);
        worksFor = List.copyOf(worksFor);
    }

    public static Agency of(String id, List<String> worksFor) {
        return new Agency(id, worksFor, true, null, null);
    }
}
