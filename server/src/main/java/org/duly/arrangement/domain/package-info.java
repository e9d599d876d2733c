/** The arithmetic of promises: pure, without database or clock. */
@NullMarked
package org.duly.arrangement.domain;

import org.jspecify.annotations.NullMarked;
