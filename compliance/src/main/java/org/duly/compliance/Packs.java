package org.duly.compliance;

import java.time.LocalDate;
import java.util.Optional;

/** The rule packs a gate asks. */
public final class Packs {
    private Packs() {}

    /** The packs that come with this library. */
    public static Packs load() {
        return new Packs();
    }

    Optional<ParameterValue> parameter(String jurisdiction, String name, LocalDate asOf) {
        return Optional.empty();
    }
}
