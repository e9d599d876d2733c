/** What the rule packs say to the procedure: asked of the gate in a situation with nothing against it. */
@NullMarked
package org.duly.casework.law;

import org.jspecify.annotations.NullMarked;
