/** How a program is measured and how what was measured is written down. */
@NullMarked
package org.duly.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
