/** Exchange with other modellers: decision tables as DMN files, out and in. */
@NullMarked
package org.duly.strategy.dmn;

import org.jspecify.annotations.NullMarked;
