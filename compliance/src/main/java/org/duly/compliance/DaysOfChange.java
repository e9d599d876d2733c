package org.duly.compliance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.Period;
import org.duly.compliance.rule.Rule;

/** The days on which the law of some packs is no longer what it was the day before. */
final class DaysOfChange {
    private DaysOfChange() {}

    static SortedSet<LocalDate> in(List<Pack> packs) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Pack pack : packs) {
            periods(pack).forEach(period -> addEnds(period, days));
            pack.parameters().forEach(parameter -> parameter.values().forEach(value -> days.add(value.from())));
        }
        return Collections.unmodifiableSortedSet(days);
    }

    private static Stream<Period> periods(Pack pack) {
        Stream<Period> rules = pack.rules().stream().map(Rule::inForce);
        Stream<Period> exemptions = pack.exemptions().stream().map(Exemption::inForce);
        return Stream.concat(Stream.of(pack.inForce()), Stream.concat(rules, exemptions));
    }

    private static void addEnds(Period period, TreeSet<LocalDate> days) {
        days.add(period.from());
        if (period.to() != null) {
            days.add(period.to().plusDays(1));
        }
    }
}
