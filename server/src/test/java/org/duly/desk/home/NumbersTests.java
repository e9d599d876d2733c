package org.duly.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duly.desk.timeline.DayTally;
import org.junit.jupiter.api.Test;

class NumbersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Test
    void takesTheUsualPaceFromDaysThatWereWorked() {
        Numbers numbers = Numbers.of(TODAY, List.of(day(0, 5), day(1, 40), day(2, 0), day(3, 20)), List.of());

        assertThat(numbers.usual()).isEqualTo(30);
        assertThat(numbers.contacts()).isEqualTo(5);
    }

    @Test
    void hasNoUsualPaceOnTheFirstDay() {
        assertThat(Numbers.of(TODAY, List.of(day(0, 5)), List.of()).usual()).isZero();
    }

    @Test
    void neverFillsTheBarBeyondItsEnd() {
        Numbers numbers = Numbers.of(TODAY, List.of(day(0, 50), day(1, 40)), List.of());

        assertThat(numbers.paced()).isEqualTo(numbers.usual());
    }

    private static DayTally day(int ago, int contacts) {
        return new DayTally(TODAY.minusDays(ago), contacts, 0, 0);
    }
}
