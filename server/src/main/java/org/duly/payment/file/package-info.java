/** Creditors' payment files: reading, matching, and what a person decides about their lines. */
@NullMarked
package org.duly.payment.file;

import org.jspecify.annotations.NullMarked;
