/** Tests of the pages people live in, and an invented agency to test pages and figures with. */
@NullMarked
package org.duly.desk;

import org.jspecify.annotations.NullMarked;
