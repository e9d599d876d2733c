/** Facts about placements. */
@NamedInterface("events")
@NullMarked
package org.duly.portfolio.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
