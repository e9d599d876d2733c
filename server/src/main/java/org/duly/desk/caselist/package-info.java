/** Finding cases: by number, by full phone, identity or name, and by filters. */
@NullMarked
package org.duly.desk.caselist;

import org.jspecify.annotations.NullMarked;
