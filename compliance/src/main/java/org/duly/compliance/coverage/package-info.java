/** The page that says what the packs claim to cover and what they leave to people. */
@NullMarked
package org.duly.compliance.coverage;

import org.jspecify.annotations.NullMarked;
