package org.duly.compliance.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.compliance.Effect;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.Place;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.Rule;

/** The tables on top: one row for each law, then one for each of its instruments. */
final class Summary {
    private final Markdown page;
    private final CaseFiles files;

    Summary(Markdown page, CaseFiles files) {
        this.page = page;
        this.files = files;
    }

    void laws(Map<Jurisdiction, List<Pack>> byLaw) {
        page.heads(
                "law",
                "instruments",
                "rules asked",
                "disabled",
                "exceptions",
                "left to people",
                "cases in packs",
                "lines of case files");
        byLaw.forEach((law, packs) -> page.row(
                "[" + CoveragePage.name(law) + "](#" + law + ")",
                "" + packs.size(),
                sum(packs, pack -> asked(pack).count()),
                sum(packs, Summary::disabled),
                sum(packs, pack -> pack.exemptions().size()),
                sum(packs, pack -> pack.leftToPeople().size()),
                sum(packs, pack -> pack.cases().size()),
                "" + lines(packs)));
    }

    void instruments(List<Pack> packs) {
        page.heads(
                "instrument",
                "version",
                "in force",
                "rules asked, by effect",
                "exceptions",
                "disabled",
                "left to people, by owner",
                "cases in the pack",
                "in case files",
                "last held against its text");
        packs.forEach(this::instrument);
    }

    private void instrument(Pack pack) {
        page.row(
                "[" + pack.title().en() + "](#" + pack.ref().id() + ")<br>"
                        + pack.title().zh(),
                pack.ref().version(),
                Markdown.days(pack.inForce()),
                byEffect(pack),
                number(pack.exemptions().size()),
                number(disabled(pack)),
                byOwner(pack),
                number(pack.cases().size()),
                number(lines(List.of(pack))),
                pack.checked().on() + ", " + pack.checked().against());
    }

    private static String byEffect(Pack pack) {
        List<String> parts = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            long count = asked(pack).filter(rule -> rule.effect() == effect).count();
            if (count > 0) {
                parts.add(count + " " + Markdown.word(effect));
            }
        }
        long all = asked(pack).count();
        return parts.size() <= 1 ? String.join("", parts) : all + ": " + String.join(", ", parts);
    }

    private static String byOwner(Pack pack) {
        Map<String, Long> owners = pack.leftToPeople().stream()
                .collect(Collectors.groupingBy(Pack.LeftToPeople::goesTo, TreeMap::new, Collectors.counting()));
        return owners.isEmpty()
                ? ""
                : pack.leftToPeople().size() + ": "
                        + owners.entrySet().stream()
                                .map(owner -> owner.getKey() + (owner.getValue() == 1 ? "" : " " + owner.getValue()))
                                .collect(Collectors.joining(", "));
    }

    /** Lines that rest on several provisions count once. */
    private long lines(Collection<Pack> packs) {
        return packs.stream()
                .flatMap(Summary::tried)
                .flatMap(id -> files.of(id).stream())
                .map(Place::toString)
                .distinct()
                .count();
    }

    /** What a case can rest on: rules and exceptions, and provisions that other rules carry. */
    private static Stream<String> tried(Pack pack) {
        return Stream.of(
                        pack.rules().stream().map(Rule::id),
                        pack.exemptions().stream().map(Exemption::id),
                        pack.carriedBy().stream().map(Pack.CarriedBy::id))
                .flatMap(ids -> ids);
    }

    private static Stream<Rule> asked(Pack pack) {
        return pack.rules().stream().filter(Rule::enabled);
    }

    private static long disabled(Pack pack) {
        return pack.rules().stream().filter(rule -> !rule.enabled()).count();
    }

    private static String sum(List<Pack> packs, ToLongFunction<Pack> count) {
        return "" + packs.stream().mapToLong(count).sum();
    }

    private static String number(long count) {
        return count == 0 ? "" : "" + count;
    }
}
