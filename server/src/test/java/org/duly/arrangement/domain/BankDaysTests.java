package org.duly.arrangement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duly.arrangement.domain.BankDays.Day;
import org.duly.kernel.Jurisdiction;
import org.junit.jupiter.api.Test;

class BankDaysTests {

    private final BankDays china = BankDays.of(Jurisdiction.CN);

    @Test
    void closesOnAHolidayOfTheNotice() {
        assertThat(china.day(LocalDate.of(2026, 10, 1))).isEqualTo(Day.CLOSED);
    }

    @Test
    void worksOnAMakeUpSaturday() {
        assertThat(china.day(LocalDate.of(2026, 10, 10))).isEqualTo(Day.WORKING);
    }

    @Test
    void closesOnAnOrdinarySunday() {
        assertThat(china.day(LocalDate.of(2026, 11, 22))).isEqualTo(Day.CLOSED);
    }

    @Test
    void doesNotInferAWorkingDayInAYearWithoutANotice() {
        assertThat(china.day(LocalDate.of(2031, 10, 1))).isEqualTo(Day.UNKNOWN);
        assertThat(BankDays.of(Jurisdiction.US).day(LocalDate.of(2026, 7, 3))).isEqualTo(Day.UNKNOWN);
    }
}
