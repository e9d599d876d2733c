/**
 * Daily: the daily run (日批). Once for each business date it takes stock of every case that may have changed: promises,
 * ageing, entry and exit (入催 出催), deadlines, strategy, priority, tasks.
 *
 * <p>It decides nothing itself: the rooms below do, by their pure engines, as of the fixed instant of the business
 * date. Owns runs, their partitions, reports and exceptions, and where each case stands since which day. Its door is
 * {@link org.duly.daily.DailyRuns}.
 *
 * <p>Listens to: every fact about a case, PaymentPosted, PaymentReversed, BatchRecalled. Publishes: CaseAged.
 */
@ApplicationModule(
        displayName = "Daily",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "shell",
            "ledger",
            "portfolio",
            "portfolio :: events",
            "payment :: events",
            "casework",
            "casework :: events",
            "arrangement",
            "strategy"
        })
@NullMarked
package org.duly.daily;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
