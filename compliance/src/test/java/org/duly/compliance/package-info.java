/** Tests of the gate and of what surrounds it. */
@NullMarked
package org.duly.compliance;

import org.jspecify.annotations.NullMarked;
