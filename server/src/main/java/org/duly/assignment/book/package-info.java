/** The book as assignment sees it: cases to share out, and what everybody on the floor holds already. */
@NullMarked
package org.duly.assignment.book;

import org.jspecify.annotations.NullMarked;
