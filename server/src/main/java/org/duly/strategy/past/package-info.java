/** What strategy remembers of cases, so that any past day can be decided again. */
@NullMarked
package org.duly.strategy.past;

import org.jspecify.annotations.NullMarked;
