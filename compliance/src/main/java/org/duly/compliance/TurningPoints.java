package org.duly.compliance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duly.compliance.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The instants after an act at which something that is dated begins or ends to be true: every date and instant the facts
 * tell of, and the days on which the law changes. Between two of them a refusal lasts as long as its rule says.
 */
final class TurningPoints {
    private static final ClassValue<List<Method>> DATED = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> mayBeDated(component.getGenericType()))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final Instant after;
    /** No zone is so far ahead that an earlier day could still begin. */
    private final LocalDate yesterday;

    private final Set<ZoneId> zones;
    private final TreeSet<Instant> found = new TreeSet<>();

    private TurningPoints(Instant after, Set<ZoneId> zones) {
        this.after = after;
        this.yesterday = LocalDate.ofInstant(after, ZoneOffset.UTC).minusDays(1);
        this.zones = zones;
    }

    /** What turns after the act, by the clocks of these zones. */
    static TurningPoints of(Facts facts, Set<ZoneId> zones, SortedSet<LocalDate> daysOfLaw) {
        TurningPoints points = new TurningPoints(facts.attempt().at(), zones);
        points.look(facts);
        daysOfLaw.tailSet(points.yesterday).forEach(points::day);
        return points;
    }

    /** The first after an instant, or null when nothing turns any more. */
    @Nullable
    Instant next(Instant instant) {
        return found.higher(instant);
    }

    private void look(@Nullable Object value) {
        switch (value) {
            case Instant instant -> {
                point(instant);
                point(instant.plusSeconds(1));
            }
            case LocalDate date -> {
                day(date);
                day(date.plusDays(1));
            }
            case Collection<?> items -> items.forEach(this::look);
            case Record record -> DATED.get(record.getClass()).forEach(accessor -> look(read(record, accessor)));
            case null, default -> {}
        }
    }

    private void day(LocalDate date) {
        if (!date.isBefore(yesterday)) {
            zones.forEach(zone -> point(date.atStartOfDay(zone).toInstant()));
        }
    }

    private void point(Instant instant) {
        if (instant.isAfter(after)) {
            found.add(instant);
        }
    }

    private static @Nullable Object read(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an accessor that does not answer: " + accessor, e);
        }
    }

    private static boolean mayBeDated(Type type) {
        return switch (type) {
            case ParameterizedType list -> mayBeDated(list.getActualTypeArguments()[0]);
            case Class<?> plain when plain.isRecord() -> !DATED.get(plain).isEmpty();
            case Class<?> plain -> plain == Instant.class || plain == LocalDate.class;
            default -> false;
        };
    }
}
