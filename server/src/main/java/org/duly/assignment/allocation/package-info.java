/** Sharing cases out: who may take which, and how the burden is kept even. Pure: cases and people in, lots out. */
@NullMarked
package org.duly.assignment.allocation;

import org.jspecify.annotations.NullMarked;
