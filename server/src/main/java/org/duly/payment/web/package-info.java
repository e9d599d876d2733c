/** Pages of finance. */
@NullMarked
package org.duly.payment.web;

import org.jspecify.annotations.NullMarked;
