/** Creditors, batches and accounts in the database. */
@NullMarked
package org.duly.portfolio.store;

import org.jspecify.annotations.NullMarked;
