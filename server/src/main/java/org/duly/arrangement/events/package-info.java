/** Facts about promises. */
@NamedInterface("events")
@NullMarked
package org.duly.arrangement.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
