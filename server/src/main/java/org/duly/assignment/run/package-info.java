/** Sharing out in two steps: a preview that is kept, and a confirmation that acts on exactly that. */
@NullMarked
package org.duly.assignment.run;

import org.jspecify.annotations.NullMarked;
