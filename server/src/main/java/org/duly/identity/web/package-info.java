/** Sign-in, set-up, people and password pages. */
@NullMarked
package org.duly.identity.web;

import org.jspecify.annotations.NullMarked;
