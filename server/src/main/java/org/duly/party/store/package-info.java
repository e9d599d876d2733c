/** Debtors and points in the database: registration, look-up, reveals. */
@NullMarked
package org.duly.party.store;

import org.jspecify.annotations.NullMarked;
