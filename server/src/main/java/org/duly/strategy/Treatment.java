package org.duly.strategy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What should be done about a case, and why. Advice to people: every contact still asks the gate.
 *
 * @param orders what was decided, by instruction: a word, a number, or a list
 * @param steps every table that was asked, in order
 */
public record Treatment(LocalDate day, Map<String, Object> orders, List<Step> steps) {

    public Treatment {
        orders = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(orders));
        steps = List.copyOf(steps);
    }

    /** A decided word, such as {@code MIDDLE} for {@code intensity}; empty if that was left open. */
    public Optional<Object> order(String name) {
        return Optional.ofNullable(orders.get(name));
    }

    /** A decided list in its order; empty if nothing was decided. */
    public List<?> orders(String name) {
        return orders.get(name) instanceof List<?> list ? list : List.of();
    }

    /**
     * A table that was asked.
     *
     * @param table its code, such as {@code treatment}
     * @param version number of the version
     * @param because why this version: in force, held out, or the challenger of an experiment
     * @param rows numbers of the rows that fitted
     * @param matched the conditions of the first of them, as far as they narrow anything
     */
    public record Step(
            String table, UUID versionId, int version, Because because, List<Integer> rows, List<Matched> matched) {
        public Step {
            rows = List.copyOf(rows);
            matched = List.copyOf(matched);
        }
    }

    /** Why a version was asked. */
    public enum Because {
        IN_FORCE,
        HELD_OUT,
        CHALLENGER,
        DRAFT
    }

    /** A condition and the fact that fitted it; the fact is a dash where it is not known. */
    public record Matched(String column, String cell, String fact) {}
}
