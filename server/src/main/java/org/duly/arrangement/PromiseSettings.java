package org.duly.arrangement;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How promises are handled in this house.
 *
 * @param shownDays how many days ahead the form shows
 * @param morning hour at which people are told what fell due or broke
 * @param reminderLead how long before it falls due the debtor is reminded
 * @param hour hour that the form proposes
 * @param paydays days of the month on which wages usually come
 */
@ConfigurationProperties("duly.promise")
record PromiseSettings(
        @DefaultValue("7") int shownDays,
        @DefaultValue("08:00") LocalTime morning,
        @DefaultValue("24h") Duration reminderLead,
        @DefaultValue("18:00") LocalTime hour,
        @DefaultValue({"5", "10", "15", "28", "30"}) List<Integer> paydays) {

    PromiseSettings {
        paydays = List.copyOf(paydays);
    }
}
