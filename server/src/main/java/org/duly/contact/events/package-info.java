/** Facts about contact attempts. */
@NamedInterface("events")
@NullMarked
package org.duly.contact.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
