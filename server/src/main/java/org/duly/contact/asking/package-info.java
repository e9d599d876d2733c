/** Asking the gate: facts from the rooms that own them, verdict, receipt and reservation in one transaction. */
@NullMarked
package org.duly.contact.asking;

import org.jspecify.annotations.NullMarked;
