package org.duly.compliance.rule;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule may say of an act without counting anything. The lists are closed; a pack names a circumstance in
 * lower case, and no two lists share a name.
 */
public sealed interface Circumstance permits SharedCircumstance, RegFCircumstance, ConcCircumstance {
    /** Whether it holds, as a test that can be asked without looking up which list it stands in. */
    Predicate<Situation> test();

    default boolean holds(Situation situation) {
        return test().test(situation);
    }

    String name();

    /** Whether it may turn although nothing dated does, since it follows the clock. */
    default boolean followsTheClock() {
        return false;
    }

    /** The next instant at which it turns so; null = never. */
    default @Nullable Instant nextTurn(Situation situation) {
        return null;
    }

    /** The name a pack uses. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one a pack calls so; null where none is. A list is not looked into before the word is missed in the others. */
    static @Nullable Circumstance named(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        Circumstance found = among(SharedCircumstance.class, name);
        found = found == null ? among(RegFCircumstance.class, name) : found;
        found = found == null ? among(ConcCircumstance.class, name) : found;
        return found == null || !found.word().equals(word) ? null : found;
    }

    private static <E extends Enum<E> & Circumstance> @Nullable Circumstance among(Class<E> list, String name) {
        for (E each : list.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** Every circumstance there is. */
    static List<Circumstance> all() {
        return Stream.<Circumstance[]>of(
                        SharedCircumstance.values(), RegFCircumstance.values(), ConcCircumstance.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
