package org.duly.compliance;

import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.duly.compliance.pack.Pack;

/** The clock times that some packs name, and midnight, at which days begin. */
final class ClocksOfLaw {
    private ClocksOfLaw() {}

    static SortedSet<LocalTime> in(List<Pack> packs) {
        TreeSet<LocalTime> clocks = new TreeSet<>();
        clocks.add(LocalTime.MIDNIGHT);
        packs.stream()
                .flatMap(pack -> pack.parameters().stream())
                .filter(parameter -> parameter.unit().equals("clock"))
                .flatMap(parameter -> parameter.values().stream())
                .flatMap(value -> value.words().stream())
                .forEach(word -> clocks.add(LocalTime.parse(word)));
        return Collections.unmodifiableSortedSet(clocks);
    }
}
