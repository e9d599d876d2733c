/**
 * Contact: every attempt to reach a person about a debt, and what came of it.
 *
 * <p>Owns attempts, verdict receipts and outcomes. Does not decide whether an attempt is lawful (the compliance library
 * does) or wise. What leaves the house goes through its ports, which accept nothing but a clearance. Publishes:
 * ContactRefused, ContactReserved, ContactReleased, ContactLogged, RightPartyReached, RebuttalAsked, RebuttalDecided,
 * RebuttalUsed.
 */
@ApplicationModule(
        displayName = "Contact",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "party",
            "portfolio",
            "casework",
            "casework :: events",
            "ledger",
            "arrangement"
        })
@NullMarked
package org.duly.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
