/** What the portfolio room promises: nothing doubled, nothing lost, every refusal with its reason. */
@NullMarked
package org.duly.portfolio;

import org.jspecify.annotations.NullMarked;
