/**
 * Portfolio: creditors, their contracts, placement batches and accounts; intake of placement files; recall.
 *
 * <p>Publishes: AccountsPlaced, BatchRecalled.
 */
@ApplicationModule(
        displayName = "Portfolio",
        allowedDependencies = {"kernel", "identity", "audit", "party", "ledger", "intake"})
@NullMarked
package org.duly.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
