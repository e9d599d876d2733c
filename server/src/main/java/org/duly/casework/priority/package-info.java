/** How urgent a case is, as an explainable score from a data file. */
@NullMarked
package org.duly.casework.priority;

import org.jspecify.annotations.NullMarked;
