/**
 * Demo: a demonstration agency with invented people and a clock that can be put ahead.
 *
 * <p>Works only through the doors of the other rooms, as people would: nothing is written past the rules. Absent unless
 * {@code duly.demo} is on. Nobody depends on it.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "party",
            "ledger",
            "portfolio",
            "payment",
            "casework",
            "contact",
            "arrangement"
        })
@NullMarked
package org.duly.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
