/** The promise form. */
@NullMarked
package org.duly.arrangement.web;

import org.jspecify.annotations.NullMarked;
