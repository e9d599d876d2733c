package org.duly.compliance.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duly.compliance.Force;
import org.duly.compliance.PackRef;
import org.duly.compliance.Reason;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.LegalTime;
import org.duly.compliance.rule.Period;
import org.duly.compliance.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One instrument as data: its parameters, its rules, what it leaves to people, and the cases that try it.
 *
 * @param title the instrument's name in both languages
 * @param file the file it was read from
 * @param legalTime the clock by which the instrument's days and hours run
 * @param provisions every provision of the instrument that its sources name; empty for a house or a calendar
 * @param tried gives the cases; in packs proven before they are read when first asked for
 * @param glosses by id of a rule, an exception or a provision
 */
public record Pack(
        PackRef ref,
        String file,
        Reason title,
        Jurisdiction jurisdiction,
        Force force,
        Period inForce,
        Checked checked,
        LegalTime legalTime,
        List<String> provisions,
        List<Parameter> parameters,
        List<Rule> rules,
        List<Exemption> exemptions,
        List<CarriedBy> carriedBy,
        List<LeftToPeople> leftToPeople,
        Supplier<List<PackCase>> tried,
        Map<String, Gloss> glosses) {
    /** When which people last held the pack against which text. */
    public record Checked(LocalDate on, String against, List<String> by) {}

    /** A provision that is part of other rules, as their scope or their exception, rather than a rule of its own. */
    public record CarriedBy(String id, String cite, List<String> by, String how) {
        public CarriedBy {
            by = List.copyOf(by);
        }
    }

    /**
     * A rule no machine decides here, and who looks after it.
     *
     * @param accepted null = nobody has yet taken it on
     */
    public record LeftToPeople(
            String id,
            String what,
            String cite,
            String goesTo,
            @Nullable Accepted accepted) {}

    /** Who agreed, and when, that a provision is left to people. */
    public record Accepted(String by, LocalDate on) {}

    public Pack {
        provisions = List.copyOf(provisions);
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        exemptions = List.copyOf(exemptions);
        carriedBy = List.copyOf(carriedBy);
        leftToPeople = List.copyOf(leftToPeople);
        glosses = Map.copyOf(glosses);
    }

    /** The cases that try its rules and exceptions. */
    public List<PackCase> cases() {
        return tried.get();
    }

    /** The days on which a rule, an exception or a provision of this pack is in force. */
    public Period periodOf(String id) {
        return Stream.concat(
                        rules.stream().filter(rule -> rule.id().equals(id)).map(Rule::inForce),
                        exemptions.stream()
                                .filter(exemption -> exemption.id().equals(id))
                                .map(Exemption::inForce))
                .findFirst()
                .orElse(inForce);
    }

    /** What stands beside a rule, an exception or a provision of this pack. */
    public Gloss gloss(String id) {
        return Objects.requireNonNull(glosses.get(id), () -> id + " is not of pack " + ref.id());
    }

    /** The cases that try a rule or an exception. */
    public List<PackCase> casesOf(String id) {
        return cases().stream().filter(tried -> tried.tries().equals(id)).toList();
    }
}
