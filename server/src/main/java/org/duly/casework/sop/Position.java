package org.duly.casework.sop;

import java.time.Instant;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands before an outcome.
 *
 * @param state id of the state
 * @param tries attempts in a row that reached nobody
 * @param until the time the debtor named last, or null
 * @param reach which telephones are left
 */
public record Position(String state, int tries, @Nullable Instant until, Reach reach) {}
