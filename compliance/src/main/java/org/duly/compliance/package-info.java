/**
 * Compliance: may this contact, or this act, be done now? Rule packs are data with a citation; the gate is a pure
 * function from facts to a verdict with a receipt that can be replayed.
 *
 * <p>Owns rule packs, the gate, verdicts, receipts and the conformance runner. Knows no Spring, no SQL and no clock: it
 * is handed the facts and never fetches them.
 */
@NullMarked
package org.duly.compliance;

import org.jspecify.annotations.NullMarked;
