/** Masks, numbers and regions: pure functions over personal data. */
@NullMarked
package org.duly.party.domain;

import org.jspecify.annotations.NullMarked;
