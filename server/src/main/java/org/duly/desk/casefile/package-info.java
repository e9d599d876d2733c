/** The case file (案件): one case on one screen, in one request. */
@NullMarked
package org.duly.desk.casefile;

import org.jspecify.annotations.NullMarked;
