/** What a draft would do to the book, day by day, with the gate inside; nothing acts. */
@NullMarked
package org.duly.strategy.simulation;

import org.jspecify.annotations.NullMarked;
