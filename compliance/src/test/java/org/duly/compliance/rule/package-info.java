/** Tests of what rules count and reckon. */
@NullMarked
package org.duly.compliance.rule;

import org.jspecify.annotations.NullMarked;
