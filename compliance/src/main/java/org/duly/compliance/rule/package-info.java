/**
 * What a rule is made of: the acts it asks about, its scope, the circumstances it speaks of, and at most one check that
 * counts or reckons. Circumstances and checks are closed lists; every number comes from a pack.
 */
@NullMarked
package org.duly.compliance.rule;

import org.jspecify.annotations.NullMarked;
