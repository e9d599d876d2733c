/** Tests of export. */
@NullMarked
package org.duly.reporting.export;

import org.jspecify.annotations.NullMarked;
