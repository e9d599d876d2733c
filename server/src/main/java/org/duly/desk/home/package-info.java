/** A collector's day (我的一天): the list in order with why, promises by hour, the day's figures. */
@NullMarked
package org.duly.desk.home;

import org.jspecify.annotations.NullMarked;
