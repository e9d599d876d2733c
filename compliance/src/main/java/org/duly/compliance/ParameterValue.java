package org.duly.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A number, clock time or list of words of law as it stands on a day, with the place it comes from.
 *
 * @param value as the pack writes it: one text, or several
 * @param inForceFrom first day of this value
 */
public record ParameterValue(String name, String unit, List<String> value, String cite, LocalDate inForceFrom) {
    public ParameterValue {
        value = List.copyOf(value);
    }

    public int asInt() {
        return Integer.parseInt(single());
    }

    public BigDecimal asDecimal() {
        return new BigDecimal(single());
    }

    public LocalTime asClock() {
        return LocalTime.parse(single());
    }

    public LocalDate asDate() {
        return LocalDate.parse(single());
    }

    /** Several words in the order of the law. */
    public List<String> asWords() {
        return value;
    }

    private String single() {
        if (value.size() != 1) {
            throw new IllegalStateException(name + " is a list, not one value: " + value);
        }
        return value.getFirst();
    }
}
