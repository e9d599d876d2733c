/** Moves from hand to hand: what was moved by which rule, since when a case is where it is, and what came of it. */
@NullMarked
package org.duly.assignment.moves;

import org.jspecify.annotations.NullMarked;
