package org.duly.arrangement.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.duly.kernel.Jurisdiction;

/** Which days people and banks work, by the official notices; a year without a notice stays unknown. */
public final class BankDays {

    /** What is known of a day. */
    public enum Day {
        WORKING,
        CLOSED,
        /** No notice covers the year, so only weekends are known. */
        UNKNOWN
    }

    private final Map<LocalDate, Boolean> named;

    private BankDays(Map<LocalDate, Boolean> named) {
        this.named = Map.copyOf(named);
    }

    /** The calendar of a country; where we hold no notices only weekends are known. */
    public static BankDays of(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case CN -> read("/arrangement/bank-days-cn.csv");
            case US, UK -> new BankDays(Map.of());
        };
    }

    public Day day(LocalDate date) {
        Boolean working = named.get(date);
        if (working != null) {
            return working ? Day.WORKING : Day.CLOSED;
        }
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Day.CLOSED;
        }
        return named.keySet().stream().anyMatch(known -> known.getYear() == date.getYear()) ? Day.WORKING : Day.UNKNOWN;
    }

    private static BankDays read(String resource) {
        try (InputStream in = Objects.requireNonNull(BankDays.class.getResourceAsStream(resource), resource)) {
            Map<LocalDate, Boolean> named = new HashMap<>();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(parts -> named.put(LocalDate.parse(parts[0]), parts[1].equals("workday")));
            return new BankDays(named);
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar " + resource + " cannot be read", e);
        }
    }
}
