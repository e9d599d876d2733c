/** Tests of what the pack loader refuses. */
@NullMarked
package org.duly.compliance.pack;

import org.jspecify.annotations.NullMarked;
