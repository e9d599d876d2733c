/** Hand-written SQL of the contact room. */
@NullMarked
package org.duly.contact.store;

import org.jspecify.annotations.NullMarked;
