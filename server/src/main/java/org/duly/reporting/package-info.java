/**
 * Reporting: what leaders, compliance officers and creditors look at, and exports.
 *
 * <p>Nobody depends on it.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "party",
            "ledger",
            "portfolio",
            "portfolio :: events",
            "payment",
            "payment :: events",
            "casework",
            "casework :: events",
            "contact",
            "contact :: events",
            "arrangement",
            "arrangement :: events"
        })
@NullMarked
package org.duly.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
