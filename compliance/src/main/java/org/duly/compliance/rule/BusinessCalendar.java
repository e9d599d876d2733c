package org.duly.compliance.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Days on which business is done: neither Saturday nor Sunday nor a listed holiday of a year that is on record. */
public record BusinessCalendar(String name, Dated<List<LocalDate>> holidays) {
    /** A year without its holidays; no day of it can be counted. */
    public static final class YearMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private YearMissing(String name, int year) {
            super("calendar " + name + " has no holidays for " + year + ". Add a value from " + year
                    + "-01-01 to that parameter in the pack that sets it");
        }
    }

    /** The day that lies so many business days after another. */
    LocalDate plus(LocalDate day, int businessDays) {
        LocalDate reached = day;
        for (int left = businessDays; left > 0; left--) {
            do {
                reached = reached.plusDays(1);
            } while (!isBusinessDay(reached));
        }
        return reached;
    }

    boolean isBusinessDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return !holidaysOf(day).contains(day) && weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    /** Each year is a step of its own, so that a year nobody entered is noticed and not taken for its forerunner. */
    private List<LocalDate> holidaysOf(LocalDate day) {
        LocalDate newYear = day.withDayOfYear(1);
        boolean known = holidays.steps().stream().anyMatch(step -> step.from().equals(newYear));
        if (!known) {
            throw new YearMissing(name, day.getYear());
        }
        return holidays.on(day);
    }
}
