/** Facts about money received. */
@NamedInterface("events")
@NullMarked
package org.duly.payment.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
