package org.duly.payment.file;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.payment.file.Match.Candidate;

/** Brings together what several traits say about the same account. */
final class Candidates {

    private Candidates() {}

    static Collection<Candidate> merged(List<Candidate> found) {
        Map<List<?>, Candidate> merged = new LinkedHashMap<>();
        for (Candidate one : found) {
            List<?> what = one.payment() == null ? List.of(one.account()) : List.of(one.account(), one.payment());
            merged.merge(what, one, Candidates::both);
        }
        return merged.values();
    }

    private static Candidate both(Candidate one, Candidate other) {
        Set<String> reasons = new LinkedHashSet<>(one.reasons());
        reasons.addAll(other.reasons());
        int weight = Math.max(one.weight(), other.weight()) + 10;
        return new Candidate(one.account(), one.payment(), List.copyOf(reasons), weight);
    }
}
