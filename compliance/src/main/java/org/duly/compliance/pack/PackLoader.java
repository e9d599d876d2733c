package org.duly.compliance.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duly.compliance.facts.Jurisdiction;

/**
 * Loads packs that belong together. First it reads them, then it looks at what only the whole set can show; either step
 * reports everything it finds.
 */
public final class PackLoader {
    private final Problems problems = new Problems();
    private final Map<Jurisdiction, ParameterTable> tables = new EnumMap<>(Jurisdiction.class);

    private PackLoader() {}

    /** Loads packs from their files' names and bytes; throws {@link UnfitPack} naming all that is wrong with them. */
    public static List<Pack> load(Map<String, byte[]> files) {
        return new PackLoader().read(files);
    }

    private List<Pack> read(Map<String, byte[]> files) {
        List<PackReader> readers = new ArrayList<>();
        new TreeMap<>(files)
                .forEach((file, bytes) ->
                        problems.reading(() -> new PackReader(file, bytes)).ifPresent(readers::add));
        readers.forEach(reader -> reader.readParameters(table(reader), problems));
        problems.refuseAny();
        List<ReadPack> packs = readers.stream()
                .map(reader -> reader.readRules(table(reader), problems))
                .toList();
        problems.refuseAny();
        new SetChecks(packs, problems).all();
        tables.values().forEach(table -> table.refuseUnused(problems));
        problems.refuseAny();
        return packs.stream().map(ReadPack::pack).toList();
    }

    private ParameterTable table(PackReader reader) {
        return tables.computeIfAbsent(reader.jurisdiction(), jurisdiction -> new ParameterTable());
    }
}
