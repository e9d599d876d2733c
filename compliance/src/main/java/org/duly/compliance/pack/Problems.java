package org.duly.compliance.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with a set of packs, so that an author hears of everything at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** What was read, or nothing where it could not be. */
    <T> Optional<T> reading(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnfitPack e) {
            found.addAll(e.problems());
            return Optional.empty();
        }
    }

    void add(UnfitPack problem) {
        found.addAll(problem.problems());
    }

    void add(Problem problem) {
        found.add(problem);
    }

    /** Refuses the packs when anything was found. */
    void refuseAny() {
        if (!found.isEmpty()) {
            throw new UnfitPack(found);
        }
    }
}
