/** Case lists as workbooks, of what the reader may see. */
@NullMarked
package org.duly.reporting.export;

import org.jspecify.annotations.NullMarked;
