/** The contact panel, receipts, agreed hours and settings. */
@NullMarked
package org.duly.contact.web;

import org.jspecify.annotations.NullMarked;
