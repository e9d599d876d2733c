package org.duly.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.DebtorId;
import org.duly.ledger.Balance;
import org.duly.party.Parties.Reach;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a case are made from, as of an instant.
 *
 * <p>Steps, deadlines and money are as of that instant, as we knew it then. What rooms keep only as it stands
 * (telephones, whether the case is paused) is as of now.
 *
 * @param open whether the case may be worked now
 * @param accounts every account that was in the case by then
 * @param placed those of them that are worked now
 * @param due by when its step had to be done; null if none was due or nobody may work it
 * @param escalates from when the leader sees that step undone, or null
 * @param priorityParts the lines of the playbook that made up its priority when it was last reckoned
 */
public record CaseBook(
        CaseId id,
        DebtorId debtor,
        Creditor creditor,
        Contract contract,
        boolean open,
        String sopState,
        List<AccountCard> accounts,
        Set<AccountId> placed,
        Map<AccountId, Balance> balances,
        Reach reach,
        @Nullable Instant due,
        @Nullable Instant escalates,
        List<String> priorityParts) {

    public CaseBook {
        accounts = List.copyOf(accounts);
        placed = Set.copyOf(placed);
        priorityParts = List.copyOf(priorityParts);
    }
}
