package org.duly.compliance.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The called party's consent to be dialled by a machine at a number; a number given to the creditor carries it.
 *
 * @param revokedOn the day it was taken back by whatever reasonable means
 */
public record DiallerConsent(
        @Stated boolean given, @Nullable LocalDate revokedOn) {}
