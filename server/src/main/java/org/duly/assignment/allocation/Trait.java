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

    @Override
    public String toString() {
        return kind + ":" + word;
    }
}
