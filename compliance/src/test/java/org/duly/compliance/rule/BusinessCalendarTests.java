package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counting business days over weekends, holidays and the end of what is known. */
class BusinessCalendarTests {
    private static final LocalDate MAUNDY_THURSDAY = LocalDate.of(2026, 4, 2);
    private static final LocalDate EASTER_TUESDAY = LocalDate.of(2026, 4, 7);
    private static final BusinessCalendar EASTER = new BusinessCalendar(
            "calendar.tiny",
            new Dated<>(List.of(new Dated.Step<>(
                    LocalDate.of(2026, 1, 1), List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6))))));

    @Test
    void passesOverWeekendAndHolidays() {
        assertThat(EASTER.plus(MAUNDY_THURSDAY, 1)).isEqualTo(EASTER_TUESDAY);
        assertThat(EASTER.plus(MAUNDY_THURSDAY, 2)).isEqualTo(EASTER_TUESDAY.plusDays(1));
    }

    @Test
    void beginsToCountTheDayAfter() {
        assertThat(EASTER.plus(EASTER_TUESDAY, 1)).isEqualTo(EASTER_TUESDAY.plusDays(1));
        assertThat(EASTER.isBusinessDay(EASTER_TUESDAY.minusDays(1))).isFalse();
        assertThat(EASTER.isBusinessDay(EASTER_TUESDAY)).isTrue();
    }

    @Test
    void refusesToGuessAYear() {
        assertThatThrownBy(() -> EASTER.plus(LocalDate.of(2026, 12, 31), 1))
                .isInstanceOf(BusinessCalendar.YearMissing.class)
                .hasMessageContaining("calendar.tiny has no holidays for 2027");
    }
}
