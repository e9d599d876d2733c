package org.duly.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.duly.kernel.WorkingDays.CalendarMissing;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private final WorkingDays calendar = WorkingDays.china();

    @Test
    void restsOnWeekendsAndPublicHolidays() {
        assertThat(calendar.isWorkingDay(day("2026-07-18"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-10-01"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-07-17"))).isTrue();
    }

    @Test
    void worksTheWeekendDaysThatMakeUpForAHoliday() {
        assertThat(calendar.isWorkingDay(day("2026-09-20"))).isTrue();
    }

    @Test
    void countsWorkingDaysOverNationalDay() {
        assertThat(calendar.after(day("2026-09-30"), 1)).isEqualTo(day("2026-10-08"));
        assertThat(calendar.after(day("2026-09-30"), 3)).isEqualTo(day("2026-10-10"));
        assertThat(calendar.after(day("2026-09-18"), 1)).isEqualTo(day("2026-09-20"));
    }

    @Test
    void findsTheWorkingDayOnEitherSide() {
        assertThat(calendar.onOrAfter(day("2026-10-01"))).isEqualTo(day("2026-10-08"));
        assertThat(calendar.onOrBefore(day("2026-10-07"))).isEqualTo(day("2026-09-30"));
        assertThat(calendar.onOrBefore(day("2026-09-30"))).isEqualTo(day("2026-09-30"));
    }

    @Test
    void refusesToGuessAYearWithoutData() {
        assertThatThrownBy(() -> calendar.after(day("2026-12-31"), 1))
                .isInstanceOf(CalendarMissing.class)
                .hasMessageContaining("2027")
                .hasMessageContaining("Add the State Council's notice");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
