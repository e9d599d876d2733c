/** Runs, partitions, reports, and where cases stand, as rows. */
@NullMarked
package org.duly.daily.store;

import org.jspecify.annotations.NullMarked;
