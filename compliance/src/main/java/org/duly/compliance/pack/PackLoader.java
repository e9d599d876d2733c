package org.duly.compliance.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.Rule;

/** Loads packs that belong together and refuses what no single file can show. */
public final class PackLoader {
    private PackLoader() {}

    /** Loads packs from their files' names and bytes. */
    public static List<Pack> load(Map<String, byte[]> files) {
        Map<Jurisdiction, ParameterTable> tables = new HashMap<>();
        List<PackReader> readers = new ArrayList<>();
        new TreeMap<>(files).forEach((file, bytes) -> {
            PackReader reader = new PackReader(file, bytes);
            reader.readParameters(tables.computeIfAbsent(reader.jurisdiction(), j -> new ParameterTable()));
            readers.add(reader);
        });
        List<Pack> packs = new ArrayList<>();
        Map<String, String> ruleIds = new HashMap<>();
        for (PackReader reader : readers) {
            Pack pack = reader.readRules(tables.getOrDefault(reader.jurisdiction(), new ParameterTable()));
            pack.rules().forEach(rule -> refuseTwice(reader, rule.id(), ruleIds));
            pack.exemptions().forEach(exemption -> refuseTwice(reader, exemption.id(), ruleIds));
            pack.carriedBy().forEach(carried -> refuseTwice(reader, carried.id(), ruleIds));
            pack.leftToPeople().forEach(left -> refuseTwice(reader, left.id(), ruleIds));
            refuseUntried(reader, pack);
            packs.add(pack);
        }
        packs.forEach(pack -> refuseExceptionsToNothing(pack, packs));
        refuseTwoClocks(packs);
        tables.values().forEach(ParameterTable::refuseUnused);
        return packs;
    }

    private static void refuseTwice(PackReader reader, String id, Map<String, String> seen) {
        String before = seen.putIfAbsent(id, reader.place());
        if (before != null) {
            throw new UnfitPack(reader.place(), id, "is a rule already at " + before, "Give each rule one id");
        }
    }

    private static void refuseExceptionsToNothing(Pack pack, List<Pack> packs) {
        for (Exemption exemption : pack.exemptions()) {
            for (String excepted : exemption.exceptionTo()) {
                boolean known = packs.stream()
                        .filter(other -> other.jurisdiction() == pack.jurisdiction())
                        .flatMap(other -> other.rules().stream())
                        .anyMatch(rule -> rule.id().equals(excepted));
                if (!known) {
                    throw new UnfitPack(
                            pack.ref().id(),
                            "exceptions." + exemption.id(),
                            "excepts from the unknown " + excepted,
                            "Name a rule of this jurisdiction");
                }
            }
        }
    }

    private static void refuseUntried(PackReader reader, Pack pack) {
        for (Rule rule : pack.rules()) {
            if (rule.enabled()) {
                refuseWithout(reader, pack, rule, true, "triggers it", "Add a case with denies: " + rule.id());
                refuseWithout(
                        reader, pack, rule, false, "is just short of it", "Add a case with permits: " + rule.id());
            }
        }
        for (PackCase tried : pack.cases()) {
            if (pack.rules().stream().noneMatch(rule -> rule.id().equals(tried.rule()))) {
                throw new UnfitPack(
                        reader.place(),
                        "cases",
                        "\"" + tried.name() + "\" tries the unknown " + tried.rule(),
                        "Mend it");
            }
        }
    }

    private static void refuseWithout(
            PackReader reader, Pack pack, Rule rule, boolean denies, String which, String remedy) {
        boolean tried =
                pack.cases().stream().anyMatch(tries -> tries.rule().equals(rule.id()) && tries.denies() == denies);
        if (!tried) {
            throw new UnfitPack(reader.place(), "rules." + rule.id(), "has no case that " + which, remedy);
        }
    }

    /** Days are counted by one clock in a jurisdiction whose packs share counters. */
    private static void refuseTwoClocks(List<Pack> packs) {
        for (Pack pack : packs) {
            for (Pack other : packs) {
                if (pack.jurisdiction() == other.jurisdiction()
                        && !pack.legalTime().equals(other.legalTime())) {
                    throw new UnfitPack(
                            pack.ref().id(),
                            "legal_time",
                            "differs from that of " + other.ref().id(),
                            "Use one");
                }
            }
        }
    }
}
