package org.duly.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which days are worked: weekdays that are no public holiday, and the weekend days worked to make up for one. A year
 * whose holidays nobody has filed yet is an alarm, not a guess.
 */
public final class WorkingDays {

    private static final String CHINA = "/calendar/cn_holidays_2007_2026.csv";

    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> years;

    private WorkingDays(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {
        this.exceptions = Map.copyOf(exceptions);
        this.years = Set.copyOf(years);
    }

    /** The calendar of mainland China as the State Council announced it, year by year. */
    public static WorkingDays china() {
        try (InputStream file = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(CHINA), CHINA);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<LocalDate, Boolean> exceptions = new HashMap<>();
            Set<Integer> years = new HashSet<>();
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] parts = line.split(",", -1);
                years.add(Integer.valueOf(parts[0]));
                exceptions.put(LocalDate.parse(parts[1]), parts[3].equals("workday"));
            });
            return new WorkingDays(exceptions, years);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this day is worked; throws {@link CalendarMissing} for a year without data. */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new CalendarMissing(day.getYear());
        }
        Boolean announced = exceptions.get(day);
        return announced != null ? announced : !isWeekend(day);
    }

    /** The {@code count}-th working day after {@code day}; the day itself never counts. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; left--) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return reached;
    }

    /** This day if it is worked, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate reached = day;
        while (!isWorkingDay(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /** This day if it is worked, else the last that was. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate reached = day;
        while (!isWorkingDay(reached)) {
            reached = reached.minusDays(1);
        }
        return reached;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Nobody has filed the holidays of this year. */
    public static final class CalendarMissing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CalendarMissing(int year) {
            super("No holidays are known for " + year + ". Add the State Council's notice for " + year
                    + " to calendar/cn_holidays_2007_2026.csv (rows year,date,name,off or workday) and restart");
        }
    }
}
