/** What a creditor sees of its own portfolios (委托方). */
@NullMarked
package org.duly.reporting.client;

import org.jspecify.annotations.NullMarked;
