package org.duly.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;

/** Creditors, contracts and placed accounts, as far as the reader's scope goes. */
public interface Portfolios {

    List<Creditor> creditors();

    Creditor creditor(CreditorId id);

    Optional<Creditor> creditorByCode(String code);

    Contract contract(CreditorId id);

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

    Optional<AccountCard> account(CreditorId creditor, String number);

    /** The creditor takes a batch back: its accounts are recalled and work on them stops at once. */
    void recall(BatchId batch, String reason);

    /** Nothing is owed any more: called when the ledger shows zero. */
    void settle(AccountId account);

    /** A payment was taken back and something is owed again: a settled account counts as placed again. */
    void reopen(AccountId account);
}
