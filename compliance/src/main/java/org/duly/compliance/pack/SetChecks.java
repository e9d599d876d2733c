package org.duly.compliance.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.compliance.Force;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.Period;
import org.duly.compliance.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Looks for what no single line can show: ids that stand twice, untried rules, references that lead nowhere. */
final class SetChecks {
    private final List<ReadPack> packs;
    private final Problems problems;

    SetChecks(List<ReadPack> packs, Problems problems) {
        this.packs = packs;
        this.problems = problems;
    }

    void all() {
        findDuplicates();
        findTwoClocks();
        for (ReadPack read : packs) {
            new CaseChecks(read, problems).all();
            new GapChecks(read, problems).all();
            read.pack().exemptions().forEach(exemption -> checkException(read, exemption));
            read.pack().carriedBy().forEach(carried -> checkCarried(read, carried));
        }
    }

    private void findDuplicates() {
        Map<String, Place> packIds = new HashMap<>();
        Map<String, Place> ids = new HashMap<>();
        for (ReadPack read : packs) {
            String id = read.pack().ref().id();
            Place before = packIds.putIfAbsent(id, read.head().place("pack"));
            if (before != null) {
                problems.add(read.head().problem("pack", id + " is a pack already at " + before, "Give it its own id"));
            }
            read.items().forEach((item, keys) -> findDuplicate(item, keys, ids));
        }
    }

    private void findDuplicate(String id, Keys keys, Map<String, Place> ids) {
        Place before = ids.putIfAbsent(id, keys.place("id"));
        if (before != null) {
            problems.add(keys.problem("id", id + " is a rule already at " + before, "Give each rule one id"));
        }
    }

    private void checkException(ReadPack read, Exemption exemption) {
        Keys keys = read.item(exemption.id());
        for (String excepted : exemption.exceptionTo()) {
            Rule rule = rule(read, excepted);
            if (rule == null) {
                problems.add(keys.problem(
                        "exception_to", "excepts from the unknown " + excepted, "Name a rule of this jurisdiction"));
            } else {
                checkAlive(keys, "exception_to", excepted, rule.inForce(), exemption.inForce());
                checkRank(read, exemption, rule);
                checkHouse(read, exemption, rule);
            }
        }
    }

    /** A lower text cannot lift a higher one, unless the higher lets it. */
    private void checkRank(ReadPack read, Exemption exemption, Rule rule) {
        boolean empowered = read.pack().gloss(exemption.id()).empoweredBy() != null;
        if (exemption.force().isBelow(rule.force()) && !empowered) {
            problems.add(read.item(exemption.id())
                    .problem(
                            "exception_to",
                            exemption.id() + " is " + Words.said(exemption.force()) + " and cannot lift " + rule.id()
                                    + ", which is " + Words.said(rule.force()),
                            "Cite under empowered_by the higher text that allows it, or remove the exception"));
        }
    }

    private void checkHouse(ReadPack read, Exemption exemption, Rule rule) {
        if (read.pack().force() == Force.HOUSE && rule.force() != Force.HOUSE) {
            problems.add(read.item(exemption.id())
                    .problem(
                            "exception_to",
                            "a house makes an exception to the law's " + rule.id(),
                            "Remove it: a house may only tighten"));
        }
    }

    private void checkCarried(ReadPack read, Pack.CarriedBy carried) {
        Keys keys = read.item(carried.id());
        for (String by : carried.by()) {
            Period period = period(read, by);
            if (period == null) {
                problems.add(keys.problem("by", "is carried by the unknown " + by, "Name a rule of this jurisdiction"));
            } else {
                checkAlive(keys, "by", by, period, read.pack().inForce());
            }
        }
    }

    /** Text that has ended when the referring text begins can neither be excepted from nor carry anything. */
    private void checkAlive(Keys keys, String key, String id, Period referred, Period referring) {
        if (!referred.overlaps(referring)) {
            problems.add(keys.problem(
                    key,
                    id + " is in force " + referred + ", never together with this, which is in force " + referring,
                    "Refer to the text that is in force, or mend the dates"));
        }
    }

    private @Nullable Period period(ReadPack from, String id) {
        for (ReadPack read : packs) {
            if (read.pack().jurisdiction() == from.pack().jurisdiction()
                    && read.items().containsKey(id)) {
                return read.pack().periodOf(id);
            }
        }
        return null;
    }

    private @Nullable Rule rule(ReadPack from, String id) {
        return packs.stream()
                .filter(read -> read.pack().jurisdiction() == from.pack().jurisdiction())
                .flatMap(read -> read.pack().rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Days are counted by one clock in a jurisdiction whose packs share counters. */
    private void findTwoClocks() {
        for (ReadPack read : packs) {
            ReadPack first = packs.stream()
                    .filter(other -> other.pack().jurisdiction() == read.pack().jurisdiction())
                    .findFirst()
                    .orElse(read);
            if (!first.pack().legalTime().equals(read.pack().legalTime())) {
                problems.add(read.head()
                        .problem(
                                "legal_time",
                                "differs from that of " + first.pack().ref().id() + " at "
                                        + first.head().place("legal_time"),
                                "Use one"));
            }
        }
    }
}
