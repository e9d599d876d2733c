package org.duly.casework.store;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of casework.
 *
 * @param handOut how long a handed-out case stays with its collector before the next one is handed out
 * @param begins the day from which new cases begin in a version of the procedure, where the house decides otherwise
 *     than its file, by version
 */
@ConfigurationProperties("duly.casework")
record CaseworkSettings(
        @DefaultValue("20m") Duration handOut, @DefaultValue Map<String, String> begins) {}
