@NullMarked
package org.duly.desk.procedure;

import org.jspecify.annotations.NullMarked;
