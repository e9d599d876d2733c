package org.duly.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/** Creditors, contracts and placed accounts, as far as the reader's scope goes. */
public interface Portfolios {

    /** Why accounts were recalled whose placement was agreed until a day that has passed. */
    String TERM_ENDED = "placement term ended";

    List<Creditor> creditors();

    Creditor creditor(CreditorId id);

    Optional<Creditor> creditorByCode(String code);

    Contract contract(CreditorId id);

    /** Every contract in the reader's scope. */
    Map<CreditorId, Contract> contracts();

    /**
     * Opens a creditor.
     *
     * @throws IllegalStateException if the code is taken
     */
    CreditorId open(NewCreditor creditor);

    /** Replaces what is known of a creditor and agreed with him; code and currency stay. */
    void revise(CreditorId id, NewCreditor creditor);

    AccountCard account(AccountId id);

    Map<AccountId, AccountCard> accounts(Collection<AccountId> ids);

    List<AccountCard> accountsOf(DebtorId debtor);

    /** A creditor with some of its accounts; accounts out of the reader's scope are left out. */
    Holding holding(CreditorId creditor, Collection<AccountId> accounts);

    /** A creditor with some of its accounts. */
    record Holding(Creditor creditor, Map<AccountId, AccountCard> accounts) {
        public Holding {
            accounts = Map.copyOf(accounts);
        }
    }

    Optional<AccountCard> account(CreditorId creditor, String number);

    /** The creditor takes a batch back: its accounts are recalled and work on them stops at once. */
    void recall(BatchId batch, String reason);

    /**
     * Recalls, as the system, every account whose own recall day has passed, as {@link #recall} does. Doing it again
     * changes nothing, and days on which nobody looked are caught up.
     */
    void endTerms();

    /**
     * Agrees what a batch pays; null for not agreed. False, and nothing changed, once any of its accounts was recalled.
     */
    boolean agree(BatchId batch, @Nullable Commission commission);

    /** Whether {@link #agree} would still change anything. */
    boolean canAgree(BatchId batch);

    /** Nothing is owed any more: called when the ledger shows zero. */
    void settle(AccountId account);

    /** A payment was taken back and something is owed again: a settled account counts as placed again. */
    void reopen(AccountId account);
}
