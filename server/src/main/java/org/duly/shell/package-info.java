/**
 * Shell: layout, navigation, sign-in and error pages; start and command line.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel", "identity", "audit"})
@NullMarked
package org.duly.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
