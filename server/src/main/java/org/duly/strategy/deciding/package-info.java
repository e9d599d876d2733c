/** Facts of cases through the chain of tables to a treatment. */
@NullMarked
package org.duly.strategy.deciding;

import org.jspecify.annotations.NullMarked;
