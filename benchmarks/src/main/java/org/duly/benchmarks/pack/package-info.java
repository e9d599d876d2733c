/** The packs that ship, asked about facts as a collection floor has them. */
@NullMarked
package org.duly.benchmarks.pack;

import org.jspecify.annotations.NullMarked;
