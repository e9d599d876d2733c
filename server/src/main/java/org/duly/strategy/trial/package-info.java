/** Champion and challenger on random parts of debtors, and what came of them. */
@NullMarked
package org.duly.strategy.trial;

import org.jspecify.annotations.NullMarked;
