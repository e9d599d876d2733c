package org.duly.assignment.allocation;

import java.util.Set;
import org.duly.identity.CreditorScope;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;

/**
 * A person who may take cases.
 *
 * @param offers what he brings along
 * @param room how many more cases he can hold
 * @param carriedMinor expected value of what he holds already
 * @param handNumberUpTo the highest hand number he may work
 * @param certified whether exam, undertaking and background stand today
 * @param absent whether he is away today (请假)
 * @param works debtors he works already in cases that are not being shared out
 * @param estranged debtors he must not work: kin, neighbours, his own creditor (利益冲突)
 */
public record Desk(
        UserId person,
        CreditorScope scope,
        Set<Trait> offers,
        int room,
        long carriedMinor,
        int handNumberUpTo,
        boolean certified,
        boolean absent,
        Set<PersonKey> works,
        Set<PersonKey> estranged) {

    public Desk {
        offers = Set.copyOf(offers);
        works = Set.copyOf(works);
        estranged = Set.copyOf(estranged);
    }

    /** Whether he works at all today. */
    boolean isAtWork() {
        return certified && !absent;
    }
}
