package org.duly.portfolio.events;

import java.time.Instant;
import java.util.List;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Fact;

/** Accounts were accepted into the book; published once per batch, inside the transaction that booked them. */
public record AccountsPlaced(CreditorId creditor, BatchId batch, List<Placed> accounts, Instant at) implements Fact {

    public AccountsPlaced {
        accounts = List.copyOf(accounts);
    }

    /** One account and whose it is. */
    public record Placed(AccountId account, DebtorId debtor) {}
}
