/** What happens to keeps; every other move is a fact of casework that names its rule. */
@NamedInterface("events")
@NullMarked
package org.duly.assignment.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
