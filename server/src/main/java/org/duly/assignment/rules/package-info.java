/** What the house decided about sharing out and moving cases: figures, not code. */
@NullMarked
package org.duly.assignment.rules;

import org.jspecify.annotations.NullMarked;
