/** The leader's board (班组看板): figures of the team as of a day, and cases to hand over. */
@NullMarked
package org.duly.reporting.team;

import org.jspecify.annotations.NullMarked;
