/** What came of an attempt, and what follows from it. */
@NullMarked
package org.duly.contact.outcome;

import org.jspecify.annotations.NullMarked;
