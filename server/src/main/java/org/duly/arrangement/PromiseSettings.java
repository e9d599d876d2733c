package org.duly.arrangement;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How promises are handled in this house.
 *
 * @param usualDays a promise this many days ahead is what the procedure asks for
 * @param longestDays no promise lies further ahead
 * @param morning hour at which people are told what fell due or broke
 * @param reminderLead how long before it falls due the debtor is reminded
 * @param hour hour that the form proposes
 * @param paydays days of the month on which wages usually come
 */
@ConfigurationProperties("duly.promise")
record PromiseSettings(
        @DefaultValue("3") int usualDays,
        @DefaultValue("7") int longestDays,
        @DefaultValue("08:00") LocalTime morning,
        @DefaultValue("24h") Duration reminderLead,
        @DefaultValue("18:00") LocalTime hour,
        @DefaultValue({"5", "10", "15", "28", "30"}) List<Integer> paydays) {

    PromiseSettings {
        paydays = List.copyOf(paydays);
        if (usualDays < 1 || longestDays < usualDays) {
            throw new IllegalArgumentException(
                    "duly.promise: usual-days must be at least 1 and longest-days no less than it");
        }
    }
}
