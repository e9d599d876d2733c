/** The hash chain over the journal: sealing and verifying. */
@NullMarked
package org.duly.audit.chain;

import org.jspecify.annotations.NullMarked;
