/** The gate in memory beside other rule engines: the same sixteen rules, the same cases, the same answers. */
@NullMarked
package org.duly.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
