package org.duly.compliance.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The person acting, with what the standard demands of one. An automated contact has none. */
public record Collector(
        String id,
        @Nullable LocalDate lastExamOn,
        @Absent("true") boolean onboardingExamPassed,
        @Absent("true") boolean confidentialitySigned,
        @Absent("true") boolean backgroundClear) {
    public Collector {
        Require.text("id", id);
    }

    /** A collector in order whose last yearly exam was on the given day. */
    public static Collector examined(String id, LocalDate lastExamOn) {
        return new Collector(id, lastExamOn, true, true, true);
    }
}
