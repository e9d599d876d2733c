/**
 * Audit: what was done and who saw what, append-only and hash-chained.
 *
 * <p>Owns the journal and its seals. Every room writes to it through {@link org.duly.audit.Journal}; nobody edits it.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel"})
@NullMarked
package org.duly.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
