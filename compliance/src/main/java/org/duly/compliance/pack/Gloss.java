package org.duly.compliance.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says beside a rule, an exception or a provision: where it is written and how its text is taken.
 *
 * @param readings how open points are taken, in words
 * @param whyDisabled null = it is asked
 * @param empoweredBy the higher text that lets a lower one make this exception; null = the exception needs none
 * @param tightens the rule of law of which this is the house's stricter copy; null = it is a rule of its own
 */
public record Gloss(
        Place place,
        List<String> readings,
        @Nullable String whyDisabled,
        @Nullable String empoweredBy,
        @Nullable String tightens) {
    public Gloss {
        readings = List.copyOf(readings);
    }

    static Gloss at(Place place) {
        return new Gloss(place, List.of(), null, null, null);
    }
}
