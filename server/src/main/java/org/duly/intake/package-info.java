/**
 * Intake: reads the tables creditors send (CSV, XLSX) whatever their encoding, delimiter and headings, safely.
 *
 * <p>Owns detection, row streams, column matching and the reading of amounts and days. Knows nothing of what the rows
 * mean. Its doors are {@link org.duly.intake.Tables}, {@link org.duly.intake.ColumnMatcher}, {@link
 * org.duly.intake.Amounts}, {@link org.duly.intake.Dates} and {@link org.duly.intake.TableWriter}.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"kernel"})
@NullMarked
package org.duly.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
