/** Pages of placements and creditors. */
@NullMarked
package org.duly.portfolio.web;

import org.jspecify.annotations.NullMarked;
