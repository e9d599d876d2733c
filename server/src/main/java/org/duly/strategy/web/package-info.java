/** The pages of strategy. */
@NullMarked
package org.duly.strategy.web;

import org.jspecify.annotations.NullMarked;
