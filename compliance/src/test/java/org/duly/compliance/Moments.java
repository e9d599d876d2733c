package org.duly.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Location;
import org.duly.compliance.json.CanonicalJson;

/** Moments worth looking at, found in the written facts and on the clocks, without asking the engine which matter. */
final class Moments {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00");
    private static final Pattern DATE = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Pattern CLOCK = Pattern.compile("\"(\\d\\d:\\d\\d)\"");

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int DAYS_IN_FULL = 2;

    private final Instant from;
    private final Instant end;
    private final TreeSet<Instant> moments = new TreeSet<>();

    private Moments(Instant from, Instant end) {
        this.from = from;
        this.end = end;
    }

    /**
     * Moments from the act to an end, which is left out: all that the facts name and the seconds beside them, the hours,
     * half hours and named clock times of the first days and the last in each place, and some by chance.
     */
    static TreeSet<Instant> between(Facts facts, Instant end, long seed) {
        Moments moments = new Moments(facts.attempt().at(), end);
        String json = new String(CanonicalJson.write(facts), UTF_8);
        Set<ZoneId> zones =
                new HashSet<>(facts.jurisdiction() == Jurisdiction.UK ? Set.of(LONDON) : Set.of(Scenes.SHANGHAI));
        facts.consumer().locations().stream().map(Location::zone).forEach(zones::add);
        INSTANT.matcher(json).results().forEach(found -> moments.beside(Instant.parse(found.group())));
        for (ZoneId zone : zones) {
            DATE.matcher(json).results().forEach(found -> moments.day(LocalDate.parse(found.group(1)), zone));
            moments.clocks(json, zone, LocalDate.ofInstant(moments.from, zone));
            moments.clocks(json, zone, LocalDate.ofInstant(end, zone).minusDays(1));
        }
        moments.byChance(new Random(seed), 60);
        return moments.moments;
    }

    /** The same text with each instant told in another offset. */
    static String writtenElsewhere(String json, long seed) {
        Random random = new Random(seed);
        Matcher matcher = INSTANT.matcher(json);
        return matcher.replaceAll(found -> WITH_OFFSET.format(OffsetDateTime.parse(found.group())
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(900 * (random.nextInt(105) - 48)))));
    }

    private void clocks(String json, ZoneId zone, LocalDate first) {
        for (int day = 0; day < DAYS_IN_FULL; day++) {
            for (int half = 0; half < 48; half++) {
                beside(first.plusDays(day)
                        .atTime(half / 2, half % 2 * 30)
                        .atZone(zone)
                        .toInstant());
            }
            LocalDate date = first.plusDays(day);
            CLOCK.matcher(json)
                    .results()
                    .forEach(found -> beside(date.atTime(LocalTime.parse(found.group(1)))
                            .atZone(zone)
                            .toInstant()));
        }
    }

    private void day(LocalDate date, ZoneId zone) {
        beside(date.atStartOfDay(zone).toInstant());
        beside(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private void beside(Instant instant) {
        for (int second = -1; second <= 1; second++) {
            Instant moment = instant.plusSeconds(second);
            if (!moment.isBefore(from) && moment.isBefore(end)) {
                moments.add(moment);
            }
        }
    }

    private void byChance(Random random, int number) {
        long seconds = Duration.between(from, end).toSeconds();
        for (int i = 0; i < number && seconds > 0; i++) {
            moments.add(from.plusSeconds(random.nextLong(seconds)));
        }
    }
}
