package org.duly.portfolio.events;

import java.time.Instant;
import java.util.List;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Fact;

/**
 * The creditor took a batch back, or the term of accounts in it ended; no contact about these accounts from now on.
 */
public record BatchRecalled(CreditorId creditor, BatchId batch, List<AccountId> accounts, String reason, Instant at)
        implements Fact {

    public BatchRecalled {
        accounts = List.copyOf(accounts);
    }
}
