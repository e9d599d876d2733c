/** Tables in versions: written by one, published by another, in force from a day. */
@NullMarked
package org.duly.strategy.version;

import org.jspecify.annotations.NullMarked;
