package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of law that changes on known days, ready to use. */
public final class Dated<T> {
    private final List<Step<T>> steps;
    /** The last step laid open, since questions are mostly about today. */
    private final LocalDate lastFrom;

    private final T last;

    /** A value and the first day it holds. */
    public record Step<T>(LocalDate from, T value) {}

    public Dated(List<Step<T>> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).from().isAfter(steps.get(i - 1).from())) {
                throw new IllegalArgumentException("values must stand in the order of their first day");
            }
        }
        this.lastFrom = steps.getLast().from();
        this.last = steps.getLast().value();
    }

    public List<Step<T>> steps() {
        return steps;
    }

    /** The value on a day; on a day before the first step, the first. The loader sees to it that none is asked for. */
    public T on(LocalDate day) {
        return lastFrom.isAfter(day) ? earlier(day) : last;
    }

    private T earlier(LocalDate day) {
        int i = steps.size() - 1;
        while (i > 0 && steps.get(i).from().isAfter(day)) {
            i--;
        }
        return steps.get(i).value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dated<?> dated && steps.equals(dated.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
