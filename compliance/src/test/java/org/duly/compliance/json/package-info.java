/** What the records of the facts look like to a JSON Schema. */
@NullMarked
package org.duly.compliance.json;

import org.jspecify.annotations.NullMarked;
