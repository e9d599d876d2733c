/** From what a creditor sent to accounts in the book: reading rows, checking them, placing them. */
@NullMarked
package org.duly.portfolio.placing;

import org.jspecify.annotations.NullMarked;
