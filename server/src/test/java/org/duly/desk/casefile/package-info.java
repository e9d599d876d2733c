/** Tests of what the pages show. */
@NullMarked
package org.duly.desk.casefile;

import org.jspecify.annotations.NullMarked;
