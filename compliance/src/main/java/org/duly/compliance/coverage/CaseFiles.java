package org.duly.compliance.coverage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duly.compliance.json.JsonText;
import org.duly.compliance.pack.Place;
import tools.jackson.databind.JsonNode;

/** Which lines of the case files beside the packs say that they rest on a rule. */
public final class CaseFiles {
    /** No case files at all. */
    public static final CaseFiles NONE = new CaseFiles(Map.of());

    private final Map<String, List<Place>> byRule;

    private CaseFiles(Map<String, List<Place>> byRule) {
        this.byRule = byRule;
    }

    /** The case files ({@code .jsonl}) in the folder of the packs and below; places are told relative to it. */
    public static CaseFiles in(Path folder) throws IOException {
        Map<String, List<Place>> byRule = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                read(folder, file, byRule);
            }
        }
        return new CaseFiles(byRule);
    }

    private static void read(Path folder, Path file, Map<String, List<Place>> byRule) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            Place place = new Place(name, i + 1);
            for (JsonNode rule : JsonText.parse(lines.get(i)).path("rules")) {
                byRule.computeIfAbsent(rule.asString(), id -> new ArrayList<>()).add(place);
            }
        }
    }

    /** The lines that rest on a rule or an exception, file by file in the order of the lines. */
    public List<Place> of(String id) {
        return byRule.getOrDefault(id, List.of());
    }

    /** The rules and exceptions that some line rests on. */
    public Set<String> rules() {
        return byRule.keySet();
    }
}
