/**
 * Intake: reads the tables creditors send (CSV, XLSX) whatever their encoding, delimiter and headings, safely.
 *
 * <p>Owns detection, row streams and column matching. Knows nothing of what the rows mean.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"kernel"})
@NullMarked
package org.duly.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
