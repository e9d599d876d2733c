package org.duly.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the demonstration is.
 *
 * @param days how many past days are lived through
 * @param share which part of the sample placements is taken, in percent
 * @param calls calls each collector tries on a day
 */
@ConfigurationProperties("duly.demonstration")
record DemoProperties(
        @DefaultValue("60") int days,
        @DefaultValue("100") int share,
        @DefaultValue("26") int calls) {}
