/**
 * Identity: the people who work here, their roles, creditor scopes and qualifications, and who acts right now.
 *
 * <p>Owns sign-in, sessions and the scope that row-level security enforces in each transaction.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "audit"})
@NullMarked
package org.duly.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
