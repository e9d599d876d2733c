/**
 * Party: debtors and those near them. The only room that holds personal data: encrypted per field, masked by default,
 * each reveal with a reason and on record.
 */
@ApplicationModule(
        displayName = "Party",
        allowedDependencies = {"kernel", "identity", "audit"})
@NullMarked
package org.duly.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
