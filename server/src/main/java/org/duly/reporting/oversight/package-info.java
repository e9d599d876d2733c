/** What compliance watches (合规): refusals, reveals, exports, and whether the journal is whole. */
@NullMarked
package org.duly.reporting.oversight;

import org.jspecify.annotations.NullMarked;
