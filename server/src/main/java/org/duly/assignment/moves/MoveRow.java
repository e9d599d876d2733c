package org.duly.assignment.moves;

import java.time.Instant;
import java.util.UUID;
import org.duly.identity.Actor;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A case that went from hand to hand.
 *
 * @param rule by which rule, such as {@code ALLOCATION}
 * @param actor who moved it
 * @param debtorKey keyed fingerprint of the debtor
 * @param owed what was owed on it then
 */
record MoveRow(
        UUID id,
        CaseId caseId,
        CreditorId creditor,
        String debtorKey,
        String rule,
        @Nullable UserId from,
        @Nullable UserId to,
        Actor actor,
        String reason,
        Instant at,
        Money owed) {}
