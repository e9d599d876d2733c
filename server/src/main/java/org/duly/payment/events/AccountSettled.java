package org.duly.payment.events;

import java.time.Instant;
import org.duly.kernel.AccountId;
import org.duly.kernel.Fact;

/** Nothing is owed on the account any more. */
public record AccountSettled(AccountId account, Instant at) implements Fact {}
