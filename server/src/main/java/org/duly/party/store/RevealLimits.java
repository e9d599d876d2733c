package org.duly.party.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many values a person may look at in full within an hour.
 *
 * @param collectorPerHour for collectors
 * @param otherPerHour for leaders, compliance and finance, who check many cases
 */
@ConfigurationProperties("duly.party.reveals")
record RevealLimits(
        @DefaultValue("60") int collectorPerHour,
        @DefaultValue("200") int otherPerHour) {}
