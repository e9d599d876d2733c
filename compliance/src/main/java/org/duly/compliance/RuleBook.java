package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Rebuttal;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.rule.AskedRule;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.LegalTime;
import org.duly.compliance.rule.Period;
import org.duly.compliance.rule.Rule;
import org.duly.compliance.rule.Situation;
import org.jspecify.annotations.Nullable;

/** The rules of one jurisdiction, sorted by the days on which they are in force and by what they ask about. */
final class RuleBook {
    /** More changes than this between now and a cure are taken as never; each step passes at least one boundary. */
    private static final int MOST_STEPS = 64;

    private final LegalTime legalTime;
    /** By their first days, latest first, since questions are mostly about today. */
    private final LawOfDays[] byDays;

    RuleBook(List<Pack> packs) {
        this(packs, "");
    }

    /** The rules as they would be if one exception did not exist. */
    RuleBook(List<Pack> packs, String withoutException) {
        this.legalTime = packs.getFirst().legalTime();
        Map<Channel, List<AskedRule>> byChannel = byChannel(packs, exemptions(packs, withoutException));
        this.byDays = changes(packs).descendingSet().stream()
                .map(day -> new LawOfDays(day, packs, byChannel))
                .toArray(LawOfDays[]::new);
    }

    /** One book for each jurisdiction that has a pack. */
    static Map<Jurisdiction, RuleBook> byJurisdiction(List<Pack> packs) {
        Map<Jurisdiction, RuleBook> books = new EnumMap<>(Jurisdiction.class);
        packs.stream()
                .collect(Collectors.groupingBy(Pack::jurisdiction))
                .forEach((jurisdiction, own) -> books.put(jurisdiction, new RuleBook(own)));
        return books;
    }

    private static Map<Channel, List<AskedRule>> byChannel(
            List<Pack> packs, Map<String, List<Exemption>> exemptions) {
        Map<Channel, List<AskedRule>> byChannel = new EnumMap<>(Channel.class);
        for (Pack pack : packs) {
            for (Rule rule : pack.rules()) {
                List<Exemption> own = exemptions.getOrDefault(rule.id(), List.of());
                for (Channel channel : rule.enabled() ? rule.channels() : Set.<Channel>of()) {
                    byChannel.computeIfAbsent(channel, c -> new ArrayList<>()).add(new AskedRule(rule, channel, own));
                }
            }
        }
        return byChannel;
    }

    private static Map<String, List<Exemption>> exemptions(List<Pack> packs, String without) {
        Map<String, List<Exemption>> exemptions = new HashMap<>();
        for (Pack pack : packs) {
            for (Exemption exemption : pack.exemptions()) {
                for (String rule : exemption.id().equals(without) ? List.<String>of() : exemption.exceptionTo()) {
                    exemptions.computeIfAbsent(rule, r -> new ArrayList<>()).add(exemption);
                }
            }
        }
        packs.forEach(pack -> inherit(pack, exemptions));
        return exemptions;
    }

    /** The house's stricter copy of a rule is lifted where the rule itself is. */
    private static void inherit(Pack house, Map<String, List<Exemption>> exemptions) {
        house.glosses().forEach((id, gloss) -> {
            List<Exemption> ofLaw = gloss.tightens() == null ? null : exemptions.get(gloss.tightens());
            if (ofLaw != null) {
                exemptions.computeIfAbsent(id, r -> new ArrayList<>()).addAll(ofLaw);
            }
        });
    }

    /** The days on which the law is another than on the day before; the first is the beginning of time. */
    private static TreeSet<LocalDate> changes(List<Pack> packs) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.MIN);
        for (Pack pack : packs) {
            addEnds(days, pack.inForce());
            pack.rules().forEach(rule -> addEnds(days, rule.inForce()));
        }
        return days;
    }

    private static void addEnds(TreeSet<LocalDate> days, Period period) {
        days.add(period.from());
        if (period.to() != null) {
            days.add(period.to().plusDays(1));
        }
    }

    ZoneId zoneFor(Facts facts) {
        return legalTime.zoneFor(facts);
    }

    /** The law on the day of the act. */
    LawOfDays on(Facts facts) {
        return on(LocalDate.ofInstant(facts.attempt().at(), zoneFor(facts)));
    }

    private LawOfDays on(LocalDate day) {
        int i = 0;
        while (byDays[i].from().isAfter(day)) {
            i++;
        }
        return byDays[i];
    }

    /** Every rule that refuses and is not rebutted, once each, whichever of the debts it is for. */
    List<Rule.Refusal> judge(Facts facts) {
        return judge(facts, facts.attempt().at());
    }

    /** Every rule that would refuse the act at an instant and is not rebutted then. */
    List<Rule.Refusal> judge(Facts facts, Instant at) {
        return weigh(facts, at).standing();
    }

    /**
     * What refuses, and what would but for a rebuttal.
     *
     * @param rebutted presumptions that two people set aside; never a prohibition
     */
    record Weighed(List<Rule.Refusal> standing, List<Rule.Refusal> rebutted) {}

    Weighed weigh(Facts facts) {
        return weigh(facts, facts.attempt().at());
    }

    private Weighed weigh(Facts facts, Instant at) {
        List<Rule.Refusal> refusals = refusals(facts, at);
        Rebuttal rebuttal = facts.rebuttal();
        if (rebuttal == null) {
            return new Weighed(refusals, List.of());
        }
        Map<Boolean, List<Rule.Refusal>> rebutted = refusals.stream()
                .collect(Collectors.partitioningBy(refusal -> isRebutted(rebuttal, refusal.ground(), at)));
        return new Weighed(rebutted.getOrDefault(false, List.of()), rebutted.getOrDefault(true, List.of()));
    }

    private static boolean isRebutted(Rebuttal rebuttal, Ground ground, Instant at) {
        return ground.effect().canBeRebutted() && rebuttal.answers(ground.ruleId(), at);
    }

    /** Every rule that would refuse the act at an instant, whatever anybody brings against it. */
    private List<Rule.Refusal> refusals(Facts facts, Instant at) {
        Attempt attempt = facts.attempt();
        ZoneId zone = zoneFor(facts);
        List<Rule.Refusal> refusals = new ArrayList<>();
        for (Debt debt : facts.debts()) {
            if (concerns(attempt, debt)) {
                Situation situation = Situation.of(facts, at, debt, zone);
                List<AskedRule> rules = on(situation.today()).rules(attempt.channel());
                for (int i = 0; i < rules.size(); i++) {
                    add(refusals, rules.get(i).judge(situation));
                }
            }
        }
        return refusals;
    }

    /** An act is about the debts it names, else the one it is booked to, else every one. */
    private static boolean concerns(Attempt attempt, Debt debt) {
        if (!attempt.debts().isEmpty()) {
            return attempt.debts().contains(debt.id());
        }
        return attempt.allocatedTo() == null || attempt.allocatedTo().equals(debt.id());
    }

    /** Of a rule that refuses for several debts, the refusal that lasts longest stands. */
    private static void add(List<Rule.Refusal> refusals, Rule.@Nullable Refusal refusal) {
        if (refusal == null) {
            return;
        }
        for (int i = 0; i < refusals.size(); i++) {
            if (refusals.get(i).ground().ruleId().equals(refusal.ground().ruleId())) {
                refusals.set(i, longer(refusals.get(i), refusal));
                return;
            }
        }
        refusals.add(refusal);
    }

    /**
     * The first instant at which nothing refuses any more. Each refusal says until when it lasts at least, so stepping
     * to the last of these passes over no permitted instant; what is found there is judged anew.
     */
    @Nullable
    Instant nextAllowed(Facts facts, List<Rule.Refusal> refusals) {
        List<Rule.Refusal> standing = refusals;
        for (int step = 0; step < MOST_STEPS; step++) {
            Instant next = latest(standing);
            if (next == null) {
                return null;
            }
            standing = judge(facts, next);
            if (standing.isEmpty()) {
                return next;
            }
        }
        return null;
    }

    private static @Nullable Instant latest(List<Rule.Refusal> refusals) {
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
