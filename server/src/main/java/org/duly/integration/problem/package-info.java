/** Errors of the REST interface as problem+json, in the caller's language. */
@NullMarked
package org.duly.integration.problem;

import org.jspecify.annotations.NullMarked;
