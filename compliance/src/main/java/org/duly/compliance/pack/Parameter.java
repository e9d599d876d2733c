package org.duly.compliance.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duly.compliance.ParameterValue;
import org.jspecify.annotations.Nullable;

/**
 * A value of law with what it means, its unit and its dated, cited values.
 *
 * @param stricter which way a house may tighten it; null = not at all
 */
public record Parameter(
        String name,
        String meaning,
        String unit,
        List<Value> values,
        @Nullable Stricter stricter) {
    /** What the law says from a day on; no words at all means that it says nothing any more. */
    public record Value(LocalDate from, List<String> words, String cite) {
        public Value {
            words = List.copyOf(words);
        }
    }

    public Parameter {
        values = List.copyOf(values);
    }

    /** The value on a day; refuses, at a key that asks for it, a day before the first. */
    Value valueOn(LocalDate day, Keys keys, String key) {
        return step(day)
                .orElseThrow(() -> keys.refusal(key, name + " has no value yet on " + day, "Mend one of the dates"));
    }

    private Optional<Value> step(LocalDate day) {
        return values.stream().filter(value -> !value.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The value on a day; empty before the first. */
    public Optional<ParameterValue> on(LocalDate day) {
        return step(day).map(value -> new ParameterValue(name, unit, value.words(), value.cite(), value.from()));
    }
}
