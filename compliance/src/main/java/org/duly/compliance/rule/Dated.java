package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.List;

/** A value of law that changes on known days, ready to use. */
public record Dated<T>(List<Step<T>> steps) {
    /** A value and the first day it holds. */
    public record Step<T>(LocalDate from, T value) {}

    public Dated {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).from().isAfter(steps.get(i - 1).from())) {
                throw new IllegalArgumentException("values must stand in the order of their first day");
            }
        }
    }

    /** The value on a day; on a day before the first step, the first. The loader sees to it that none is asked for. */
    public T on(LocalDate day) {
        int i = steps.size() - 1;
        while (i > 0 && steps.get(i).from().isAfter(day)) {
            i--;
        }
        return steps.get(i).value();
    }
}
