package org.duly.reporting.lawbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.Parameter;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.Rule;
import org.duly.reporting.lawbook.Provision.Kind;
import org.springframework.stereotype.Component;

/** Looks up the packs the gate asks: as of a day, by jurisdiction, by words. Pure but for the packs it holds. */
@Component
public class Lawbook {

    private final Packs packs;
    private final Gate gate;

    Lawbook(Packs packs, Gate gate) {
        this.packs = packs;
        this.gate = gate;
    }

    /**
     * What is looked for.
     *
     * @param ended also what is not in force that day
     */
    public record Question(
            LocalDate asOf, LocalDate today, Set<Jurisdiction> jurisdictions, String words, boolean ended) {

        List<String> wanted() {
            return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    public List<Jurisdiction> jurisdictions() {
        return packs.all().stream().map(Pack::jurisdiction).distinct().sorted().toList();
    }

    /** The laws by which live work is judged; by the others scenarios only. */
    public Set<Jurisdiction> live() {
        return gate.jurisdictions();
    }

    /** Packs with whatever of them answers the question; packs with nothing to show are left out. */
    public List<Instrument> find(Question question) {
        return packs.all().stream()
                .filter(pack -> question.jurisdictions().contains(pack.jurisdiction()))
                .filter(pack -> question.ended() || pack.inForce().covers(question.asOf()))
                .map(pack -> instrument(pack, question))
                .filter(found ->
                        !found.provisions().isEmpty() || !found.numbers().isEmpty())
                .sorted(Comparator.comparing((Instrument found) -> found.pack().jurisdiction())
                        .thenComparing(found -> found.pack().force())
                        .thenComparing(found -> found.pack().ref().id()))
                .toList();
    }

    /** The pack that holds a rule or exception of this id. */
    public Optional<Pack> holding(String id) {
        return packs.all().stream()
                .filter(pack -> pack.rules().stream().anyMatch(rule -> rule.id().equals(id))
                        || pack.exemptions().stream()
                                .anyMatch(exemption -> exemption.id().equals(id)))
                .findFirst();
    }

    /** Every rule that live work may be asked about. */
    public List<Rule> liveRules() {
        return packs.all().stream()
                .filter(pack -> live().contains(pack.jurisdiction()))
                .flatMap(pack -> pack.rules().stream())
                .toList();
    }

    private Instrument instrument(Pack pack, Question question) {
        List<String> wanted = question.wanted();
        boolean wholePack = !wanted.isEmpty() && named(pack, wanted);
        List<Provision> provisions = provisions(pack, question.asOf())
                .filter(provision -> question.ended() || provision.current())
                .filter(provision -> wholePack || provision.holds(wanted))
                .toList();
        List<Instrument.Number> numbers = pack.parameters().stream()
                .filter(parameter -> wholePack || holds(parameter, wanted))
                .map(parameter -> new Instrument.Number(parameter, value(parameter, question.asOf())))
                .toList();
        return new Instrument(
                pack,
                pack.inForce().covers(question.asOf()),
                Instrument.age(pack, question.today()),
                provisions,
                numbers);
    }

    private static boolean named(Pack pack, List<String> wanted) {
        String name = String.join(
                        " ", pack.ref().id(), pack.title().zh(), pack.title().en())
                .toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(name::contains);
    }

    private static boolean holds(Parameter parameter, List<String> wanted) {
        String cites = String.join(
                " ", parameter.values().stream().map(Parameter.Value::cite).toList());
        String text = String.join(" ", parameter.name(), parameter.meaning(), parameter.unit(), cites)
                .toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(text::contains);
    }

    private static String value(Parameter parameter, LocalDate day) {
        return parameter.on(day).map(found -> String.join(" → ", found.value())).orElse("–");
    }

    private static Stream<Provision> provisions(Pack pack, LocalDate asOf) {
        boolean current = pack.inForce().covers(asOf);
        return Stream.of(
                        pack.rules().stream().map(rule -> rule(rule, asOf)),
                        pack.exemptions().stream().map(exemption -> exemption(exemption, asOf)),
                        pack.carriedBy().stream()
                                .map(carried ->
                                        plain(carried.id(), Kind.CARRIED, carried.cite(), pack, current, carried.by())),
                        pack.leftToPeople().stream()
                                .map(left -> plain(
                                        left.id(),
                                        Kind.PEOPLE,
                                        left.cite(),
                                        pack,
                                        current,
                                        List.of(left.goesTo(), left.what()))))
                .flatMap(provisions -> provisions);
    }

    private static Provision rule(Rule rule, LocalDate asOf) {
        return new Provision(
                rule.id(),
                rule.enabled() ? Kind.DECIDED : Kind.DISABLED,
                rule.citation(),
                rule.parts().isEmpty() ? null : rule.parts().getFirst().reason().unfilled(),
                new Provision.Words(
                        rule.force().name(),
                        rule.strength().name(),
                        rule.effect().name(),
                        rule.evidence()),
                rule.inForce(),
                rule.inForce().covers(asOf),
                List.of());
    }

    private static Provision exemption(Exemption exemption, LocalDate asOf) {
        return new Provision(
                exemption.id(),
                Kind.EXCEPTION,
                exemption.citation(),
                null,
                new Provision.Words(exemption.force().name(), "", "", exemption.evidence()),
                exemption.inForce(),
                exemption.inForce().covers(asOf),
                exemption.exceptionTo());
    }

    private static Provision plain(String id, Kind kind, String cite, Pack pack, boolean current, List<String> note) {
        return new Provision(id, kind, cite, null, Provision.Words.NONE, pack.inForce(), current, note);
    }
}
