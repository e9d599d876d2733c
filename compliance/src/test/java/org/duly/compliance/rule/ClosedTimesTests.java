package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.chinese;
import static org.duly.compliance.rule.Told.endOf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of the week that are closed, and things that were open until a last day. */
@Proves({"closed_days", "after_date"})
class ClosedTimesTests {

    @Test
    void closeForTheWholeOfAClosedDay() {
        ClosedDays weekend = new ClosedDays(always(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
        assertThat(endOf(weekend, callAt("00:00:00"))).isEqualTo(at("2026-11-23T00:00:00+08:00"));
        assertThat(weekend.breach(chinese("attempt: {at: '2026-11-20T23:59:59+08:00'}")))
                .isNull();
        assertThat(breachOf(weekend, callAt("10:00:00")).counts()).containsEntry("day", "SATURDAY");
    }

    @Test
    void neverOpenWhereEveryDayIsClosed() {
        assertThat(endOf(new ClosedDays(always(List.of(DayOfWeek.values()))), callAt("10:00:00")))
                .isNull();
    }

    @Test
    void openAgainOnTheSixthDayOfAClosedWeek() {
        List<DayOfWeek> allButFriday = List.of(DayOfWeek.values()).stream()
                .filter(day -> day != DayOfWeek.FRIDAY)
                .toList();
        assertThat(endOf(new ClosedDays(always(allButFriday)), callAt("10:00:00")))
                .isEqualTo(at("2026-11-27T00:00:00+08:00"));
    }

    @Test
    void endForGoodAfterALastDay() {
        AfterDate past = new AfterDate(always(LocalDate.of(2026, 11, 20)));
        assertThat(endOf(past, callAt("00:00:00"))).isNull();
        assertThat(past.breach(chinese("attempt: {at: '2026-11-20T23:59:59+08:00'}")))
                .isNull();
    }

    private static Situation callAt(String clock) {
        return chinese("attempt: {at: '2026-11-21T" + clock + "+08:00'}");
    }
}
