@NullMarked
package org.duly.reporting.packdiff;

import org.jspecify.annotations.NullMarked;
