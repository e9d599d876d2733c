/**
 * The conformance runner: scenarios in, verdict lines out, no server and no database. Anyone can point it at a file and
 * compare.
 */
@NullMarked
package org.duly.compliance.conformance;

import org.jspecify.annotations.NullMarked;
