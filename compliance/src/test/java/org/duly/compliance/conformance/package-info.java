/** Tests of the conformance runner. */
@NullMarked
package org.duly.compliance.conformance;

import org.jspecify.annotations.NullMarked;
