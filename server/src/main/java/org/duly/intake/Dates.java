package org.duly.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people write them: {@code 2026-01-31}, {@code 2026/1/31}, {@code 20260131}, {@code 2026年1月31日},
 * {@code 31-Jan-26}, spreadsheet numbers. A 30th of February is refused, never moved.
 */
public final class Dates {

    private static final String TIME = "(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?" + TIME);
    private static final Pattern DENSE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_NAME =
            Pattern.compile("(\\d{1,2})[- ]?([A-Za-z]{3,9})[-, ]*(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_DAY = Pattern.compile("([A-Za-z]{3,9})[- .]*(\\d{1,2})[-, ]+(\\d{4})" + TIME);
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,5})(?:\\.0*)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
    /** Two-digit years from here on belong to the last century. */
    private static final int CENTURY_TURNS = 70;

    private Dates() {}

    /** The day, in the style of the file. */
    public static Parsed<LocalDate> parse(String text, DateStyle style) {
        String plain = PlainText.of(text);
        if (plain.isEmpty() || plain.equals("-") || plain.equals("--")) {
            return new Parsed.Blank<>();
        }
        String pattern = style.pattern();
        if (pattern != null) {
            return byPattern(plain, pattern);
        }
        Matcher number = NUMBER.matcher(plain);
        if (number.matches()) {
            return counted(number, style);
        }
        return written(plain, style);
    }

    private static Parsed<LocalDate> written(String plain, DateStyle style) {
        Matcher dense = DENSE.matcher(plain);
        if (dense.matches()) {
            return day(dense.group(1), dense.group(2), dense.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayName = DAY_NAME.matcher(plain);
        if (dayName.matches()) {
            return named(dayName.group(3), dayName.group(2), dayName.group(1));
        }
        Matcher nameDay = NAME_DAY.matcher(plain);
        if (nameDay.matches()) {
            return named(nameDay.group(3), nameDay.group(1), nameDay.group(2));
        }
        Matcher yearLast = YEAR_LAST.matcher(plain);
        return yearLast.matches() ? yearLast(yearLast, style.order()) : new Parsed.Bad<>("date.format");
    }

    private static Parsed<LocalDate> yearLast(Matcher matcher, DateStyle.Order order) {
        return switch (order) {
            case MONTH_FIRST -> day(matcher.group(3), matcher.group(1), matcher.group(2));
            case DAY_FIRST -> day(matcher.group(3), matcher.group(2), matcher.group(1));
            case YEAR_FIRST -> new Parsed.Bad<>("date.ambiguous");
        };
    }

    private static Parsed<LocalDate> named(String year, String month, String day) {
        String start = month.substring(0, 3).toLowerCase(Locale.ROOT);
        int index = MONTHS.indexOf(start);
        return index < 0 ? new Parsed.Bad<>("date.format") : day(year, String.valueOf(index + 1), day);
    }

    private static Parsed<LocalDate> day(String year, String month, String day) {
        int number = Integer.parseInt(year);
        if (year.length() == 2) {
            number += number < CENTURY_TURNS ? 2000 : 1900;
        }
        try {
            return new Parsed.Value<>(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return new Parsed.Bad<>("date.impossible");
        }
    }

    private static Parsed<LocalDate> counted(Matcher number, DateStyle style) {
        long days = Long.parseLong(number.group(1));
        LocalDate epoch = style.epoch();
        if (epoch != null) {
            return new Parsed.Value<>(epoch.plusDays(number.group().startsWith("-") ? -days : days));
        }
        // Spreadsheet numbers of this length lie between 1927 and 2173; shorter ones are more likely a slip.
        return number.group(1).length() == 5 && !number.group().startsWith("-")
                ? new Parsed.Value<>(SPREADSHEET.plusDays(days))
                : new Parsed.Bad<>("date.format");
    }

    private static Parsed<LocalDate> byPattern(String plain, String pattern) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace("yyyy", "uuuu").replace("yy", "uu"))
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            return new Parsed.Value<>(LocalDate.parse(plain, formatter));
        } catch (DateTimeParseException e) {
            boolean impossible = String.valueOf(e.getMessage()).contains("Invalid");
            return new Parsed.Bad<>(impossible ? "date.impossible" : "date.format");
        }
    }
}
