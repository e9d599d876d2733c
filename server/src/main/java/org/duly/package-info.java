/** Duly, the open collections workbench: every direct sub-package is a room, its base package the door. */
@NullMarked
package org.duly;

import org.jspecify.annotations.NullMarked;
