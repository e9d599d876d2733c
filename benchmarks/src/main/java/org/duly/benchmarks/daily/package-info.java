/** The daily run over whole books, beside the bare statements that a database would need at the least. */
@NullMarked
package org.duly.benchmarks.daily;

import org.jspecify.annotations.NullMarked;
