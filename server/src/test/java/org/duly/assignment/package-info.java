@NullMarked
package org.duly.assignment;

import org.jspecify.annotations.NullMarked;
