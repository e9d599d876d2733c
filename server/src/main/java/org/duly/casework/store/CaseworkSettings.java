package org.duly.casework.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of casework.
 *
 * @param handOut how long a handed-out case stays with its collector before the next one is handed out
 */
@ConfigurationProperties("duly.casework")
record CaseworkSettings(@DefaultValue("20m") Duration handOut) {}
