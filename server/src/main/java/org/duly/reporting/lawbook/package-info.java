/** The rules in force as compliance officers look them up, and how often each one fired. */
@NullMarked
package org.duly.reporting.lawbook;

import org.jspecify.annotations.NullMarked;
