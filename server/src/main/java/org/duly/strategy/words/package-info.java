/** What tables may speak of: the facts the house has, and the instructions it understands. */
@NullMarked
package org.duly.strategy.words;

import org.jspecify.annotations.NullMarked;
