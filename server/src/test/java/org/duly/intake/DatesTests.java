package org.duly.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31|2026-01-31",
                "2026/1/31|2026-01-31",
                "2026.1.31|2026-01-31",
                "20260131|2026-01-31",
                "2026年1月31日|2026-01-31",
                "２０２６－０１－３１|2026-01-31",
                "31-Jan-26|2026-01-31",
                "31 January 2026|2026-01-31",
                "Jan 31, 2026|2026-01-31",
                "2026-01-31 00:00:00|2026-01-31",
                "2026-01-31T08:30:00Z|2026-01-31",
                "46053|2026-01-31",
                "46053.0|2026-01-31",
                "5-Mar-85|1985-03-05"
            })
    void readsDaysAsPeopleWriteThem(String text, LocalDate day) {
        assertThat(Dates.parse(text, DateStyle.yearFirst())).isEqualTo(new Parsed.Value<>(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "20260230", "2026年2月30日", "30-Feb-26", "2025-02-29", "2026-13-01", "2026-04-31"})
    void refusesDaysThatDoNotExist(String text) {
        assertThat(Dates.parse(text, DateStyle.yearFirst())).isEqualTo(new Parsed.Bad<LocalDate>("date.impossible"));
    }

    @Test
    void asksForTheOrderOfDayAndMonth() {
        assertThat(Dates.parse("1/2/2026", DateStyle.yearFirst()))
                .isEqualTo(new Parsed.Bad<LocalDate>("date.ambiguous"));
        assertThat(Dates.parse("1/2/2026", DateStyle.monthFirst()).orNull()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(Dates.parse("1/2/2026", DateStyle.dayFirst()).orNull()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(Dates.parse("2/30/2026", DateStyle.monthFirst()))
                .isEqualTo(new Parsed.Bad<LocalDate>("date.impossible"));
    }

    @Test
    void followsThePatternOrEpochOfTheFile() {
        DateStyle month = new DateStyle(DateStyle.Order.MONTH_FIRST, "yy-MMM", null);
        assertThat(Dates.parse("18-Mar", month).orNull()).isEqualTo(LocalDate.of(2018, 3, 1));
        DateStyle counted = new DateStyle(DateStyle.Order.MONTH_FIRST, null, LocalDate.of(1960, 1, 1));
        assertThat(Dates.parse("15074", counted).orNull()).isEqualTo(LocalDate.of(2001, 4, 9));
        DateStyle exact = new DateStyle(DateStyle.Order.DAY_FIRST, "dd/MM/yyyy", null);
        assertThat(Dates.parse("30/02/2026", exact)).isEqualTo(new Parsed.Bad<LocalDate>("date.impossible"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "12", "2026-1", "2026-01-31x", "31-Foo-26", "=TODAY()", "1234567"})
    void refusesWhatIsNoDay(String text) {
        assertThat(Dates.parse(text, DateStyle.yearFirst())).isEqualTo(new Parsed.Bad<LocalDate>("date.format"));
    }

    @Test
    void readsBackEveryDayOfTwoCenturies() {
        qt().forAll(integers().between(-25_000, 60_000)).check(epochDay -> {
            LocalDate day = LocalDate.ofEpochDay(epochDay);
            return Dates.parse(day.toString(), DateStyle.yearFirst()).equals(new Parsed.Value<>(day));
        });
    }
}
