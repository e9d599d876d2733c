/** Tests of the timeline. */
@NullMarked
package org.duly.desk.timeline;

import org.jspecify.annotations.NullMarked;
