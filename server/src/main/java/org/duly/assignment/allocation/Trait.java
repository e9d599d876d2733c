package org.duly.assignment.allocation;

/** Something a case asks of whoever works it, and a person offers: a language, a product known, a region, a skill. */
public record Trait(Kind kind, String word) {
    /** What traits are about. */
    public enum Kind {
        LANGUAGE,
        PRODUCT,
        REGION,
        SKILL
    }

    public Trait {
        if (word.isBlank()) {
            throw new IllegalArgumentException("A trait names something");
        }
    }

    /** Reads what {@link #toString} wrote. */
    public static Trait parse(String text) {
        int sign = text.indexOf(':');
        return new Trait(Kind.valueOf(text.substring(0, sign)), text.substring(sign + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + word;
    }
}
