/** How files become rows: kinds of file, encodings, separators, workbooks, the row of names. */
@NullMarked
package org.duly.intake.reading;

import org.jspecify.annotations.NullMarked;
