/** Who may call the REST interface: tokens, their limits, the security of /api. */
@NullMarked
package org.duly.integration.access;

import org.jspecify.annotations.NullMarked;
