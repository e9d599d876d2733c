/**
 * Compliance: may this contact, or this act, be done now? Rule packs are data with a citation; the gate is a pure
 * function from facts to a verdict with a receipt that can be replayed.
 *
 * <p>Owns rule packs, the gate, verdicts, receipts and the conformance runner. Knows no Spring, no SQL and no clock: it
 * is handed the facts and never fetches them.
 *
 * <p>A question needs packs, facts and a gate. A permission names the instant before which it must be used; a refusal
 * names every rule that refuses, with its citation and reason in Chinese and English, and the first instant at which the
 * same act would be allowed:
 *
 * {@snippet file="org/duly/compliance/FirstQuestionTests.java" region="ask"}
 *
 * <p>Instants are {@link java.time.Instant}, days and clock times those of the law's own zone, money a decimal in the
 * currency of the debt, rates percent a year. A lawful "no" is a {@link Verdict}, never an exception. Three things throw:
 * packs that are not fit ({@link org.duly.compliance.pack.UnfitPack}, naming file, line, key and remedy), facts that
 * cannot be read ({@link org.duly.compliance.json.MalformedFacts}, naming the key), and facts that contradict themselves
 * ({@link IllegalArgumentException}).
 *
 * <p>The words of the facts are those of the conformance case format; the rules and their sources stand in the packs
 * ({@code rulepacks/COVERAGE.md}). Not legal advice.
 */
@NullMarked
package org.duly.compliance;

import org.jspecify.annotations.NullMarked;
