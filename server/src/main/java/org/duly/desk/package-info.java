/**
 * Desk: the pages that join rooms: home, case file, search, and the timeline they read.
 *
 * <p>Listens to every case fact. Nobody depends on it.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "kernel",
            "shell",
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
            "arrangement :: events",
            "assignment :: events",
            "daily :: events"
        })
@NullMarked
package org.duly.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
