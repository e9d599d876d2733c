/**
 * Rule packs: law as data, one file per instrument. The loader refuses a pack that cites nothing, leaves a rule
 * untried, says a word it does not know or contradicts its own dates, and says where and what to do.
 */
@NullMarked
package org.duly.compliance.pack;

import org.jspecify.annotations.NullMarked;
