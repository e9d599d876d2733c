/** The procedure (SOP) as data, and the pure function that moves a case through it. */
@NullMarked
package org.duly.casework.sop;

import org.jspecify.annotations.NullMarked;
