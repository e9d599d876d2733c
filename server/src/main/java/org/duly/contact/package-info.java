/**
 * Contact: every attempt to reach a person about a debt, and what came of it.
 *
 * <p>Owns attempts, verdict receipts and outcomes. Does not decide whether an attempt is lawful (the compliance library
 * does) or wise. Publishes: ContactRefused, ContactReserved, ContactLogged, RightPartyReached.
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
            "ledger"
        })
@NullMarked
package org.duly.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
