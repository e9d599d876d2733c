/** The ways out of the house. A port accepts a clearance and nothing else. */
@NamedInterface("ports")
@NullMarked
package org.duly.contact.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
