package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Rebuttal;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.LegalTime;
import org.duly.compliance.rule.Rule;
import org.duly.compliance.rule.Situation;
import org.jspecify.annotations.Nullable;

/** The rules of one jurisdiction, sorted by what they ask about. */
final class RuleBook {
    /** More changes than this between now and a cure are taken as never; each step passes at least one boundary. */
    private static final int MOST_STEPS = 64;

    private final List<Pack> packs;
    private final LegalTime legalTime;
    private final Map<Channel, List<Rule>> byChannel = new EnumMap<>(Channel.class);
    private final Map<String, List<Exemption>> exemptions = new HashMap<>();

    RuleBook(List<Pack> packs) {
        this.packs = List.copyOf(packs);
        this.legalTime = packs.getFirst().legalTime();
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

    /** Every rule that refuses and is not rebutted, once each, whichever of the debts it is for. */
    Collection<Rule.Refusal> judge(Facts facts) {
        return weigh(facts).standing();
    }

    /**
     * What refuses, and what would but for a rebuttal.
     *
     * @param rebutted presumptions that two people set aside; never a prohibition
     */
    record Weighed(List<Rule.Refusal> standing, List<Rule.Refusal> rebutted) {}

    Weighed weigh(Facts facts) {
        Map<Boolean, List<Rule.Refusal>> rebutted =
                judge(facts, "").stream().collect(Collectors.partitioningBy(refusal -> isRebutted(facts, refusal)));
        return new Weighed(rebutted.getOrDefault(false, List.of()), rebutted.getOrDefault(true, List.of()));
    }

    private static boolean isRebutted(Facts facts, Rule.Refusal refusal) {
        Rebuttal rebuttal = facts.rebuttal();
        Ground ground = refusal.ground();
        return rebuttal != null
                && ground.effect().canBeRebutted()
                && rebuttal.answers(ground.ruleId(), facts.attempt().at());
    }

    /** Every rule that refuses whatever anybody brings against it, as if one exception did not exist. */
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

    /**
     * The first instant at which nothing refuses any more. Each refusal says until when it lasts at least, so stepping
     * to the last of these passes over no permitted instant; what is found there is judged anew.
     */
    @Nullable
    Instant nextAllowed(Facts facts, Collection<Rule.Refusal> refusals) {
        Collection<Rule.Refusal> standing = refusals;
        for (int step = 0; step < MOST_STEPS; step++) {
            Instant next = latest(standing);
            if (next == null) {
                return null;
            }
            standing = judge(facts.at(next));
            if (standing.isEmpty()) {
                return next;
            }
        }
        return null;
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

    private static @Nullable Instant latest(Collection<Rule.Refusal> refusals) {
        Instant latest = Instant.MIN;
        for (Rule.Refusal refusal : refusals) {
            Instant notBefore = refusal.notBefore();
            if (notBefore == null) {
                return null;
            }
            latest = notBefore.isAfter(latest) ? notBefore : latest;
        }
        return latest;
    }

    private static Rule.Refusal longer(Rule.Refusal one, Rule.Refusal other) {
        if (one.notBefore() == null || other.notBefore() == null) {
            return one.notBefore() == null ? one : other;
        }
        return one.notBefore().isBefore(other.notBefore()) ? other : one;
    }
}
