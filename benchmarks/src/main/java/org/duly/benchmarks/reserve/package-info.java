/** The gate with reservation in the database: the server's own door, its own PostgreSQL, many clients at once. */
@NullMarked
package org.duly.benchmarks.reserve;

import org.jspecify.annotations.NullMarked;
