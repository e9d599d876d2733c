@NullMarked
package org.duly.casework.document;

import org.jspecify.annotations.NullMarked;
