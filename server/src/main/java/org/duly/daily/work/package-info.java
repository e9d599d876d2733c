/** How a day is run: planned in partitions, worked case by case, resumed wherever it stopped. */
@NullMarked
package org.duly.daily.work;

import org.jspecify.annotations.NullMarked;
