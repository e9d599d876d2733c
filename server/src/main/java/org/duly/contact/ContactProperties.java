package org.duly.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contacts are handled in this house.
 *
 * @param reservation how long a reserved attempt counts that was neither dialled, logged nor given back
 * @param leastFactors how many things a person must prove before he counts as the debtor
 * @param callBack length of the window that a debtor opens by asking to be called back
 * @param rebuttal how long an approved rebuttal of a presumption may wait for its one contact
 * @param strict stay off the very edge of the permitted hours
 */
@ConfigurationProperties("duly.contact")
public record ContactProperties(
        @DefaultValue("10m") Duration reservation,
        @DefaultValue("2") int leastFactors,
        @DefaultValue("1h") Duration callBack,
        @DefaultValue("30m") Duration rebuttal,
        @DefaultValue("false") boolean strict) {}
