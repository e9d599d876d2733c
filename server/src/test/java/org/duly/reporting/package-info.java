/** Tests of figures, of the pages that show them, and of exports. */
@NullMarked
package org.duly.reporting;

import org.jspecify.annotations.NullMarked;
