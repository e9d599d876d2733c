/**
 * Ledger: double entry, immutable postings, balances by component as of any date, allocation of payments.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "identity", "audit"})
@NullMarked
package org.duly.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
