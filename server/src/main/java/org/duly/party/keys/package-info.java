/** The keys personal data is encrypted and fingerprinted with. */
@NullMarked
package org.duly.party.keys;

import org.jspecify.annotations.NullMarked;
