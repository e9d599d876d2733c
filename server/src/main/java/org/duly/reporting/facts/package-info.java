/** What happened, kept append-only and fed by the facts of all rooms; figures are computed from it as of a day. */
@NullMarked
package org.duly.reporting.facts;

import org.jspecify.annotations.NullMarked;
