/** The resources under /api/v1. */
@NullMarked
package org.duly.integration.api;

import org.jspecify.annotations.NullMarked;
