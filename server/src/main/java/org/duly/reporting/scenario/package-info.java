/** A made-up contact put to the gate; nothing is stored and nobody is reached. */
@NullMarked
package org.duly.reporting.scenario;

import org.jspecify.annotations.NullMarked;
