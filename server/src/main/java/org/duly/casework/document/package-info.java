/** Documents on cases: judging files by content, keeping them encrypted. */
@NullMarked
package org.duly.casework.document;

import org.jspecify.annotations.NullMarked;
