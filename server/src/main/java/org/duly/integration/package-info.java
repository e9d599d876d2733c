/**
 * Integration: the REST interface under /api/v1, its tokens and idempotency keys.
 *
 * <p>Nobody depends on it.
 */
@ApplicationModule(
        displayName = "Integration",
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
            "arrangement :: events",
            "intake"
        })
@NullMarked
package org.duly.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
