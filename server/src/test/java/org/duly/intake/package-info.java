/** What intake promises: honest files read exactly, bad files answered clearly. */
@NullMarked
package org.duly.intake;

import org.jspecify.annotations.NullMarked;
