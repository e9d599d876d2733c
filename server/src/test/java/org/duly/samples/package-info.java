/** Makes the files under {@code samples/} out of open data and invented people. */
@NullMarked
package org.duly.samples;

import org.jspecify.annotations.NullMarked;
