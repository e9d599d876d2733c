@NullMarked
package org.duly.assignment.allocation;

import org.jspecify.annotations.NullMarked;
