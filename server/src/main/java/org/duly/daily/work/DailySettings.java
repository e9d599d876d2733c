package org.duly.daily.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.duly.kernel.BusinessClock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the daily run.
 *
 * @param at hour of the business date as of which everything is decided: when broken promises come back
 * @param partition cases in a partition, which is done wholly or not at all
 * @param workers partitions that one server works at once
 * @param handOverDays days the house has to decide on a hand-over that the strategy orders
 */
@ConfigurationProperties("duly.daily")
record DailySettings(
        @DefaultValue("08:00") LocalTime at,
        @DefaultValue("2000") int partition,
        @DefaultValue("2") int workers,
        @DefaultValue("3") int handOverDays) {

    DailySettings {
        if (partition < 1 || workers < 1 || handOverDays < 1) {
            throw new IllegalArgumentException(
                    "duly.daily.partition, duly.daily.workers and duly.daily.hand-over-days must be at least 1");
        }
    }

    BusinessDay day(LocalDate date) {
        return new BusinessDay(date, asOf(date));
    }

    Instant asOf(LocalDate date) {
        return date.atTime(at).atZone(BusinessClock.ZONE).toInstant();
    }
}
