package org.duly.compliance.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duly.compliance.ParameterValue;

/** A value of law with what it means, its unit and its dated, cited values. */
public record Parameter(String name, String meaning, String unit, List<Value> values) {
    /** What the law says from a day on; no words at all means that it says nothing any more. */
    public record Value(LocalDate from, List<String> words, String cite) {
        public Value {
            words = List.copyOf(words);
        }
    }

    public Parameter {
        values = List.copyOf(values);
    }

    /** The value on a day; empty before the first. */
    public Optional<ParameterValue> on(LocalDate day) {
        return values.stream()
                .filter(value -> !value.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(value -> new ParameterValue(name, unit, value.words(), value.cite(), value.from()));
    }
}
