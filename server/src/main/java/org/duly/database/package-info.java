/**
 * Database: brings up PostgreSQL: the one configured, or else one of our own beside the data.
 *
 * <p>Owns the embedded server's folder and process. Rooms own their schemas.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.duly.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
