/** Facts and receipts as JSON: read strictly, written in one canonical form. */
@NullMarked
package org.duly.compliance.json;

import org.jspecify.annotations.NullMarked;
