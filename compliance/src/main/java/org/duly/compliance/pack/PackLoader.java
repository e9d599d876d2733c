package org.duly.compliance.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duly.compliance.facts.Jurisdiction;

/**
 * Loads packs that belong together. First it reads them, then it looks at what only the whole set can show; either step
 * reports everything it finds.
 */
public final class PackLoader {
    private final Problems problems = new Problems();
    private final Map<Jurisdiction, ParameterTable> tables = new EnumMap<>(Jurisdiction.class);

    private final Proof proof;

    private PackLoader(Proof proof) {
        this.proof = proof;
    }

    /** Loads packs from their files' names and bytes; throws {@link UnfitPack} naming all that is wrong with them. */
    public static List<Pack> load(Map<String, byte[]> files) {
        return new PackLoader(Proof.WANTED).read(files);
    }

    /** The same for packs that were found fit before, all together; their cases are read when first looked at. */
    public static List<Pack> loadProven(Map<String, byte[]> files) {
        return new PackLoader(Proof.GIVEN).read(files);
    }

    private List<Pack> read(Map<String, byte[]> files) {
        List<PackReader> readers = new ArrayList<>();
        new TreeMap<>(files)
                .forEach((file, bytes) -> problems.reading(() -> new PackReader(file, bytes, proof))
                        .ifPresent(readers::add));
        readers.forEach(reader -> reader.readParameters(table(reader), problems));
        problems.refuseAny();
        List<ReadPack> packs = readRules(readers);
        problems.refuseAny();
        if (proof == Proof.WANTED) {
            new SetChecks(packs, problems).all();
            tables.values().forEach(table -> table.refuseUnused(problems));
            problems.refuseAny();
        }
        return packs.stream().map(ReadPack::pack).toList();
    }

    /** Reads the law before the houses, which refer to it; the packs come back in the order of their files. */
    private List<ReadPack> readRules(List<PackReader> readers) {
        Map<Jurisdiction, LawRules> law = new EnumMap<>(Jurisdiction.class);
        Map<String, ReadPack> read = new TreeMap<>();
        for (boolean house : List.of(false, true)) {
            for (PackReader reader : readers) {
                if (reader.isHouse() == house) {
                    LawRules rules = law.computeIfAbsent(reader.jurisdiction(), each -> new LawRules());
                    ReadPack pack = reader.readRules(house ? table(reader) : lawOnly(reader, readers), rules, problems);
                    read.put(pack.pack().file(), pack);
                }
            }
        }
        return List.copyOf(read.values());
    }

    /** What a pack of law may read: no house can change the law by changing a value of its own. */
    private ParameterTable lawOnly(PackReader reader, List<PackReader> readers) {
        return table(reader)
                .without(readers.stream()
                        .filter(PackReader::isHouse)
                        .flatMap(house -> house.parameterNames().stream())
                        .collect(Collectors.toSet()));
    }

    private ParameterTable table(PackReader reader) {
        return tables.computeIfAbsent(reader.jurisdiction(), jurisdiction -> new ParameterTable());
    }
}
