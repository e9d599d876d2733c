/** Sign-in, the scope of transactions, and the members' table. */
@NullMarked
package org.duly.identity.access;

import org.jspecify.annotations.NullMarked;
