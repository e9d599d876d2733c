/** Decision tables: text to checked table to compiled table, pure and without any knowledge of cases. */
@NullMarked
package org.duly.strategy.table;

import org.jspecify.annotations.NullMarked;
