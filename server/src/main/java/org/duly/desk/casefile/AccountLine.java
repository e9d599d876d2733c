package org.duly.desk.casefile;

import org.duly.ledger.Balance;
import org.duly.portfolio.AccountCard;
import org.jspecify.annotations.Nullable;

/** One account of a case: what is owed on it and how late it is. */
public record AccountLine(AccountCard account, @Nullable Balance balance, long daysPastDue, int bucket) {}
