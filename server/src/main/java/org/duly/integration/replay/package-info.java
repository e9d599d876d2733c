/** Idempotency keys: the same request gets the same answer and acts once. */
@NullMarked
package org.duly.integration.replay;

import org.jspecify.annotations.NullMarked;
