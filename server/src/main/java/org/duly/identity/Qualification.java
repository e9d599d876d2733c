package org.duly.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the gate must know of a collector before he may contact anybody.
 *
 * @param lastExamOn day of the last passed exam, or null if he never sat one
 */
public record Qualification(
        boolean onboardingExamPassed,
        boolean confidentialitySigned,
        boolean backgroundClear,
        @Nullable LocalDate lastExamOn) {}
