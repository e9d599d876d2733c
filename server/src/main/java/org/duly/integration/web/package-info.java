/** The administrator's page of tokens. */
@NullMarked
package org.duly.integration.web;

import org.jspecify.annotations.NullMarked;
