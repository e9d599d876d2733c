/** Hand-written SQL for promises, judgements and received money. */
@NullMarked
package org.duly.arrangement.store;

import org.jspecify.annotations.NullMarked;
