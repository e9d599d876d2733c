/** The pages of assignment. */
@NullMarked
package org.duly.assignment.web;

import org.jspecify.annotations.NullMarked;
