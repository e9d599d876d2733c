/** Booking and taking back of payments. */
@NullMarked
package org.duly.payment.posting;

import org.jspecify.annotations.NullMarked;
