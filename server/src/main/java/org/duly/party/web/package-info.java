/** The fragment in which a masked value is shown in full. */
@NullMarked
package org.duly.party.web;

import org.jspecify.annotations.NullMarked;
