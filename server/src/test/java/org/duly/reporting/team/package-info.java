/** Tests of team. */
@NullMarked
package org.duly.reporting.team;

import org.jspecify.annotations.NullMarked;
