package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.rule.Always;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.LegalTime;
import org.duly.compliance.rule.Rule;
import org.duly.compliance.rule.Situation;
import org.jspecify.annotations.Nullable;

/** The rules of one jurisdiction, sorted by what they ask about. */
final class RuleBook {
    private final List<Pack> packs;
    private final LegalTime legalTime;
    private final Map<Channel, List<Rule>> byChannel = new EnumMap<>(Channel.class);
    private final Map<String, List<Exemption>> exemptions = new HashMap<>();
    private final SortedSet<LocalDate> daysOfChange;
    private final SortedSet<LocalTime> clocksOfLaw;

    RuleBook(List<Pack> packs) {
        this.packs = List.copyOf(packs);
        this.legalTime = packs.getFirst().legalTime();
        this.daysOfChange = DaysOfChange.in(packs);
        this.clocksOfLaw = ClocksOfLaw.in(packs);
        for (Channel channel : Channel.values()) {
            byChannel.put(channel, rulesOn(channel));
        }
        for (Pack pack : packs) {
            for (Exemption exemption : pack.exemptions()) {
                exemption
                        .exceptionTo()
                        .forEach(rule -> exemptions
                                .computeIfAbsent(rule, r -> new ArrayList<>())
                                .add(exemption));
            }
        }
        packs.forEach(this::inheritExceptions);
    }

    /** The house's stricter copy of a rule is lifted where the rule itself is. */
    private void inheritExceptions(Pack house) {
        house.glosses().forEach((id, gloss) -> {
            List<Exemption> ofLaw = gloss.tightens() == null ? null : exemptions.get(gloss.tightens());
            if (ofLaw != null) {
                exemptions.computeIfAbsent(id, r -> new ArrayList<>()).addAll(ofLaw);
            }
        });
    }

    /** One book for each jurisdiction that has a pack. */
    static Map<Jurisdiction, RuleBook> byJurisdiction(List<Pack> packs) {
        Map<Jurisdiction, RuleBook> books = new EnumMap<>(Jurisdiction.class);
        packs.stream()
                .collect(Collectors.groupingBy(Pack::jurisdiction))
                .forEach((jurisdiction, own) -> books.put(jurisdiction, new RuleBook(own)));
        return books;
    }

    private List<Rule> rulesOn(Channel channel) {
        return packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(Rule::enabled)
                .filter(rule ->
                        rule.parts().stream().anyMatch(part -> part.channels().contains(channel)))
                .toList();
    }

    ZoneId zoneFor(Facts facts) {
        return legalTime.zoneFor(facts);
    }

    /** The packs in force on the day of the act. */
    List<Pack> inForce(Facts facts) {
        LocalDate day = LocalDate.ofInstant(facts.attempt().at(), zoneFor(facts));
        return packs.stream().filter(pack -> pack.inForce().covers(day)).toList();
    }

    /** Whether any law answers on the day of the act; the house's own rules are none. */
    boolean answers(Facts facts) {
        return inForce(facts).stream().anyMatch(pack -> pack.force() != Force.HOUSE);
    }

    /** The days on which some rule or number here begins or ends, in order. */
    SortedSet<LocalDate> daysOfChange() {
        return daysOfChange;
    }

    /** The clock times at which some window of law opens or shuts, and midnight. */
    SortedSet<LocalTime> clocksOfLaw() {
        return clocksOfLaw;
    }

    /** Whether an exception to the rule reckons something itself, so that it may begin at an hour no fact names. */
    boolean hasReckoningException(String rule) {
        return exemptions.getOrDefault(rule, List.of()).stream()
                .flatMap(exemption -> exemption.parts().stream())
                .anyMatch(part -> !(part.check() instanceof Always));
    }

    /** Every rule that refuses, once each, whichever of the debts it is for. */
    Collection<Rule.Refusal> judge(Facts facts) {
        return judge(facts, "");
    }

    /** The same as if one exception did not exist. */
    Collection<Rule.Refusal> judge(Facts facts, String withoutException) {
        Map<String, Rule.Refusal> refusals = new LinkedHashMap<>();
        List<Rule> rules = byChannel.getOrDefault(facts.attempt().channel(), List.of());
        ZoneId zone = zoneFor(facts);
        for (Debt debt : concerned(facts)) {
            Situation situation = Situation.of(facts, debt, zone);
            for (Rule rule : rules) {
                Rule.Refusal refusal = rule.judge(situation);
                if (refusal != null && !excepted(rule, situation, withoutException)) {
                    refusals.merge(rule.id(), refusal, RuleBook::longer);
                }
            }
        }
        return refusals.values();
    }

    private boolean excepted(Rule rule, Situation situation, String withoutException) {
        for (Exemption exemption : exemptions.getOrDefault(rule.id(), List.of())) {
            if (!exemption.id().equals(withoutException) && exemption.applies(situation)) {
                return true;
            }
        }
        return false;
    }

    /** The first instant after the act at which nothing refuses any more; null = never. */
    @Nullable
    Instant nextAllowed(Facts facts, Collection<Rule.Refusal> refusals) {
        return NextAllowed.after(this, facts, refusals);
    }

    /** The debts the act is about: those named, else the one it is booked to, else every one. */
    private static List<Debt> concerned(Facts facts) {
        List<String> named = new ArrayList<>(facts.attempt().debts());
        String allocatedTo = facts.attempt().allocatedTo();
        if (named.isEmpty() && allocatedTo != null) {
            named.add(allocatedTo);
        }
        return named.isEmpty()
                ? facts.debts()
                : facts.debts().stream()
                        .filter(debt -> named.contains(debt.id()))
                        .toList();
    }

    private static Rule.Refusal longer(Rule.Refusal one, Rule.Refusal other) {
        if (one.notBefore() == null || other.notBefore() == null) {
            return one.notBefore() == null ? one : other;
        }
        return one.notBefore().isBefore(other.notBefore()) ? other : one;
    }
}
