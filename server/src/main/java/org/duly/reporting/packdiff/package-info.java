/** What another version of the packs would change: in its text, and in the answers already given. */
@NullMarked
package org.duly.reporting.packdiff;

import org.jspecify.annotations.NullMarked;
