package org.duly.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Hours the debtor agreed to, or asked to be called in. {@code to} below {@code from} runs over midnight.
 *
 * @param with the lender it was agreed with; absent = the lender, whose agencies are covered
 * @param onlyOn the one day it is for
 * @param until last day it holds
 */
public record AgreedHours(
        @Absent("AGREEMENT") Kind kind,
        LocalTime from,
        LocalTime to,
        @Nullable String with,
        Instant agreedAt,
        @Nullable Medium medium,
        @Nullable LocalDate onlyOn,
        @Nullable LocalDate until,
        @OrNull @Nullable Instant withdrawnAt) {
    /** An agreement replaces the default window; a call-back only adds its hours. */
    public enum Kind {
        AGREEMENT,
        CALLBACK
    }

    /** How it was agreed. */
    public enum Medium {
        WRITTEN,
        PHONE_CALL,
        EMAIL,
        MOBILE_APP
    }

    /** Whether it exists at an instant: agreed by then and not yet withdrawn. */
    public boolean standsAt(Instant at) {
        return !agreedAt.isAfter(at) && (withdrawnAt == null || withdrawnAt.isAfter(at));
    }
}
