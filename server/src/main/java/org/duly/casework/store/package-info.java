/** Cases in the database: opening, moving, handing out, ending. */
@NullMarked
package org.duly.casework.store;

import org.jspecify.annotations.NullMarked;
