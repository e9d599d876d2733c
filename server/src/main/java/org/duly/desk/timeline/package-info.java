/** The timeline of a case: written from facts in the transaction that made them, read by the case file. */
@NullMarked
package org.duly.desk.timeline;

import org.jspecify.annotations.NullMarked;
