/** Facts of the daily run. */
@NamedInterface("events")
@NullMarked
package org.duly.daily.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
