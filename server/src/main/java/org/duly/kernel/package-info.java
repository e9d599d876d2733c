/**
 * Kernel: the words every room shares: money, typed ids, facts, the jurisdiction and the calendar.
 *
 * <p>Depends on nothing. Publishes nothing: {@link org.duly.kernel.Fact} is only the shape of what rooms publish.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package org.duly.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
