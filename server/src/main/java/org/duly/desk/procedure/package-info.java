/** The procedure (SOP) on the page: drawn, counted, a case's way through it, and migrations between versions. */
@NullMarked
package org.duly.desk.procedure;

import org.jspecify.annotations.NullMarked;
