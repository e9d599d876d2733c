/** Tests of what the pages show. */
@NullMarked
package org.duly.desk.home;

import org.jspecify.annotations.NullMarked;
