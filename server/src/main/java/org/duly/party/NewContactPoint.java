package org.duly.party;

import org.jspecify.annotations.Nullable;

/**
 * A contact point to be put on file.
 *
 * @param value the number, address or e-mail in the clear
 * @param holderName whose it is, or null for the debtor himself
 */
public record NewContactPoint(
        PointKind kind,
        String value,
        Relation relation,
        @Nullable String holderName,
        LawfulSource source) {}
