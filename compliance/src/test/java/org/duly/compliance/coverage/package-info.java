/** Tests of the coverage page. */
@NullMarked
package org.duly.compliance.coverage;

import org.jspecify.annotations.NullMarked;
