/**
 * The facts a gate judges by: what is known about one act, its parties and what happened before. The words and their
 * meaning are those of the conformance case format, so a live contact and a test scenario are the same thing.
 *
 * <p>What nobody states is in order: an absent fact takes its neutral value, which {@link Absent} writes beside it.
 */
@NullMarked
package org.duly.compliance.facts;

import org.jspecify.annotations.NullMarked;
