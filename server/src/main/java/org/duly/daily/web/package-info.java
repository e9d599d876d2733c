/** The page of the daily run. */
@NullMarked
package org.duly.daily.web;

import org.jspecify.annotations.NullMarked;
