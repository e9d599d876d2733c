/** Ability and willingness: thresholds, our own rules, and the rows. */
@NullMarked
package org.duly.arrangement.assessment;

import org.jspecify.annotations.NullMarked;
