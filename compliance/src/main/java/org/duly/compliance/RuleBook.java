package org.duly.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.duly.compliance.rule.Part;
import org.duly.compliance.rule.RecentContacts;
import org.duly.compliance.rule.Rule;
import org.duly.compliance.rule.Situation;
import org.duly.compliance.rule.Turning;
import org.jspecify.annotations.Nullable;

/** The rules of one jurisdiction, sorted by the days on which they are in force and by what they ask about. */
final class RuleBook {
    private final LegalTime legalTime;
    /** By their first days, latest first, since questions are mostly about today. */
    private final LawOfDays[] byDays;

    private final SortedSet<LocalDate> daysOfChange;
    private final SortedSet<LocalTime> clocksOfLaw;
    /** What may make an exception begin, for each rule that has one. */
    private final Map<String, Turning> lifting = new HashMap<>();

    private final Set<Integer> hoursRemembered;

    RuleBook(List<Pack> packs) {
        this(packs, "");
    }

    /** The rules as they would be if one exception did not exist. */
    RuleBook(List<Pack> packs, String withoutException) {
        this.legalTime = packs.getFirst().legalTime();
        this.daysOfChange = DaysOfChange.in(packs);
        this.clocksOfLaw = ClocksOfLaw.in(packs);
        Map<String, List<Exemption>> exemptions = exemptions(packs, withoutException);
        exemptions.forEach((rule, lifted) -> lifted.stream()
                .flatMap(exemption -> exemption.parts().stream())
                .forEach(part -> lifting.merge(rule, part.turning(), RuleBook::lessSure)));
        this.hoursRemembered = RecentContacts.hoursIn(packs.stream().flatMap(RuleBook::parts));
        Map<Channel, List<AskedRule>> byChannel = byChannel(packs, exemptions);
        this.byDays = firstDays(daysOfChange).reversed().stream()
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

    private static Map<Channel, List<AskedRule>> byChannel(List<Pack> packs, Map<String, List<Exemption>> exemptions) {
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

    private static Stream<Part> parts(Pack pack) {
        return Stream.concat(
                pack.rules().stream().flatMap(rule -> rule.parts().stream()),
                pack.exemptions().stream().flatMap(exemption -> exemption.parts().stream()));
    }

    private static Turning lessSure(Turning one, Turning other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** The first day of every time of unchanged law; the first of all is the beginning of time. */
    private static List<LocalDate> firstDays(SortedSet<LocalDate> changes) {
        List<LocalDate> days = new ArrayList<>(changes);
        days.addFirst(LocalDate.MIN);
        return days;
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

    /** Whether any law answers at an instant; the house's own rules are none. */
    boolean answers(Facts facts, Instant at) {
        return on(LocalDate.ofInstant(at, zoneFor(facts))).covers();
    }

    /** The days on which some rule or number here begins or ends, in order. */
    SortedSet<LocalDate> daysOfChange() {
        return daysOfChange;
    }

    /** The clock times at which some window of law opens or shuts, and midnight. */
    SortedSet<LocalTime> clocksOfLaw() {
        return clocksOfLaw;
    }

    /** What may make an exception to a rule begin. */
    Turning liftingOf(String rule) {
        return lifting.getOrDefault(rule, Turning.BY_WHAT_IS_DATED);
    }

    /** After how many hours, to the second, an earlier contact is of no account any more to some rule or exception. */
    Set<Integer> hoursRemembered() {
        return hoursRemembered;
    }

    /** What refuses and is not rebutted, by rule and debt. */
    List<Rule.Refusal> judge(Facts facts) {
        return judge(facts, facts.attempt().at());
    }

    /** What would refuse the act at an instant and is not rebutted then, by rule and debt. */
    List<Rule.Refusal> judge(Facts facts, Instant at) {
        return weigh(facts, at).standing();
    }

    /**
     * What refuses, and what would but for a rebuttal.
     *
     * @param law by which it was weighed
     * @param rebutted presumptions that two people set aside; never a prohibition
     */
    record Weighed(LawOfDays law, List<Rule.Refusal> standing, List<Rule.Refusal> rebutted) {}

    /** The act weighed by every rule; one that refuses for several debts is named once. */
    Weighed weigh(Facts facts) {
        Weighed weighed = weigh(facts, facts.attempt().at());
        return facts.debts().size() == 1
                ? weighed
                : new Weighed(weighed.law(), once(weighed.standing()), once(weighed.rebutted()));
    }

    private Weighed weigh(Facts facts, Instant at) {
        ZoneId zone = zoneFor(facts);
        LocalDateTime now = LocalDateTime.ofInstant(at, zone);
        LawOfDays law = on(now.toLocalDate());
        List<Rule.Refusal> refusals = refusals(facts, at, now, zone, law);
        Rebuttal rebuttal = facts.rebuttal();
        if (rebuttal == null) {
            return new Weighed(law, refusals, List.of());
        }
        Map<Boolean, List<Rule.Refusal>> rebutted = refusals.stream()
                .collect(Collectors.partitioningBy(refusal -> isRebutted(rebuttal, refusal.ground(), at)));
        return new Weighed(law, rebutted.getOrDefault(false, List.of()), rebutted.getOrDefault(true, List.of()));
    }

    private static boolean isRebutted(Rebuttal rebuttal, Ground ground, Instant at) {
        return ground.effect().canBeRebutted() && rebuttal.answers(ground.ruleId(), at);
    }

    /** Every rule that would refuse the act at an instant, whatever anybody brings against it. */
    private static List<Rule.Refusal> refusals(Facts facts, Instant at, LocalDateTime now, ZoneId zone, LawOfDays law) {
        List<AskedRule> rules = law.rules(facts.attempt().channel());
        List<Rule.Refusal> refusals = new ArrayList<>();
        for (Debt debt : facts.debts()) {
            if (concerns(facts.attempt(), debt)) {
                Situation situation = Situation.of(facts, at, now, debt, zone);
                for (int i = 0; i < rules.size(); i++) {
                    Rule.Refusal refusal = rules.get(i).judge(situation);
                    if (refusal != null) {
                        refusals.add(refusal);
                    }
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
    private static List<Rule.Refusal> once(List<Rule.Refusal> refusals) {
        Map<String, Rule.Refusal> byRule = new LinkedHashMap<>();
        refusals.forEach(refusal -> byRule.merge(refusal.ground().ruleId(), refusal, RuleBook::longer));
        return List.copyOf(byRule.values());
    }

    /** The first instant after the act at which nothing refuses any more; null = never. */
    @Nullable
    Instant nextAllowed(Facts facts, List<Rule.Refusal> refusals) {
        return NextAllowed.after(this, facts, refusals);
    }

    private static Rule.Refusal longer(Rule.Refusal one, Rule.Refusal other) {
        Instant first = one.notBefore();
        Instant second = other.notBefore();
        if (first == null || second == null) {
            return first == null ? one : other;
        }
        return first.isBefore(second) ? other : one;
    }
}
