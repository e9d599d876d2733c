/** Facts about cases. */
@NamedInterface("events")
@NullMarked
package org.duly.casework.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
