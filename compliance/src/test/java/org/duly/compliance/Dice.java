package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.duly.compliance.facts.Location;
import org.jspecify.annotations.Nullable;

/** What chance makes of a day; the same for the same seed, and fond of the edges where rules go wrong. */
final class Dice {
    private static final List<String> FAR_ZONES = List.of(
            "Pacific/Kiritimati",
            "Pacific/Niue",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "America/St_Johns",
            "Africa/Casablanca",
            "America/Havana",
            "Pacific/Chatham");

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** True once in so many throws. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A value once in so many throws, else nothing. */
    <T> @Nullable T maybe(int in, Supplier<T> value) {
        return once(in) ? value.get() : null;
    }

    /** Up to so many things, each made by its number. */
    <T> List<T> some(int most, IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(make).toList();
    }

    /** An instant in a range of days: on an edge of the day, beside a change of the clocks, on a leap day, or anywhere. */
    Instant instant(LocalDate from, LocalDate to, ZoneId zone, List<LocalTime> edges) {
        LocalDate day = day(from, to, zone);
        LocalTime clock = once(3) ? LocalTime.ofSecondOfDay(below(86_400)) : of(edges);
        return day.atTime(clock).atZone(zone).toInstant().plusSeconds(below(3) - 1L);
    }

    private LocalDate day(LocalDate from, LocalDate to, ZoneId zone) {
        List<LocalDate> remarkable = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            remarkable.add(LocalDate.of(year, 2, 1).plusMonths(1).minusDays(1));
            remarkable.add(LocalDate.of(year, 12, 31));
        }
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(from.atStartOfDay(zone).toInstant());
        while (change != null && change.getDateTimeBefore().toLocalDate().isBefore(to)) {
            remarkable.add(change.getDateTimeBefore().toLocalDate());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        int days = (int) (to.toEpochDay() - from.toEpochDay());
        LocalDate day = once(4) ? of(remarkable) : from.plusDays(below(days));
        return day.isBefore(from) || day.isAfter(to) ? from : day;
    }

    /** An instant so many seconds around another, mostly before it. */
    Instant around(Instant instant, int seconds) {
        long away = once(3) ? below(seconds) : -(long) below(seconds);
        return instant.plusSeconds(once(8) ? below(3) - 1L : away);
    }

    /** An instant at, or up to so many seconds before another. */
    Instant before(Instant instant, int seconds) {
        return instant.minusSeconds(once(8) ? below(3) : below(seconds));
    }

    /** A day up to so many days around that of an instant. */
    LocalDate dayAround(Instant instant, int days, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).plusDays(below(2 * days + 1) - (long) days);
    }

    /** A clock time on the half hour, or a minute beside it. */
    LocalTime clock() {
        return LocalTime.of(below(24), of(0, 0, 1, 29, 30, 59));
    }

    /** One place, or up to three, now and then at the end of the world. */
    List<Location> places(List<String> usual) {
        int number = once(3) ? 1 + below(3) : 1;
        return IntStream.range(0, number)
                .mapToObj(i -> Location.address(ZoneId.of(once(6) ? of(FAR_ZONES) : of(usual))))
                .toList();
    }

    /** A seed for something further that is made by chance. */
    long seed() {
        return random.nextLong();
    }
}
