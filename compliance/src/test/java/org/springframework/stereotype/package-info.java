/** Stands in for a package of a framework that this library must not know, so that the rule can be shown to bite. */
@NullMarked
package org.springframework.stereotype;

import org.jspecify.annotations.NullMarked;
