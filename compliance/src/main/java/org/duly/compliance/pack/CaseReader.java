package org.duly.compliance.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.MalformedFacts;
import org.duly.compliance.json.RecordReader;
import org.duly.compliance.pack.PackCase.Expectation;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the cases of a pack. Each says only in what it differs from the pack's base case. */
final class CaseReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private CaseReader() {}

    static List<PackCase> read(Keys pack, Proof proof, Problems problems) {
        Node baseNode = pack.optionalNode("case_base");
        JsonNode base = problems.reading(() -> base(pack, baseNode)).orElseGet(JSON::objectNode);
        List<PackCase> cases = new ArrayList<>();
        for (Keys keys : pack.maps("cases")) {
            problems.reading(() -> readCase(keys, base, proof)).ifPresent(cases::add);
        }
        return cases;
    }

    private static JsonNode base(Keys pack, @Nullable Node node) {
        try {
            return node == null ? JSON.objectNode() : json(node);
        } catch (MalformedFacts e) {
            throw pack.refusal("case_base", e.key() + " " + e.reason(), "Mend the case base");
        }
    }

    private static PackCase readCase(Keys keys, JsonNode base, Proof proof) {
        Expectation expects = expectation(keys);
        String tries = keys.text(word(expects));
        String name = keys.text("name");
        String cite = keys.optionalText("cite");
        Node given = keys.optionalNode("given");
        keys.done();
        Once<Facts> facts = new Once<>(() -> facts(keys, base, given));
        if (proof == Proof.WANTED) {
            facts.get();
        }
        return new PackCase(keys.place(word(expects)), name, tries, expects, cite, facts);
    }

    private static Expectation expectation(Keys keys) {
        List<Expectation> said = Stream.of(Expectation.values())
                .filter(each -> keys.has(word(each)))
                .toList();
        if (said.size() != 1) {
            throw keys.refusal(
                    said.isEmpty() ? "" : word(said.getLast()),
                    "names " + said.size() + " things to try",
                    "Write one of denies, permits, excepts, short_of");
        }
        return said.getFirst();
    }

    static String word(Expectation expects) {
        return expects.name().toLowerCase(Locale.ROOT);
    }

    private static Facts facts(Keys keys, JsonNode base, @Nullable Node given) {
        try {
            JsonNode all = given == null ? base : merged(base, json(given));
            return RecordReader.ofStored().read(all, Facts.class);
        } catch (MalformedFacts e) {
            throw keys.refusal(e.key().isEmpty() ? "given" : "given." + e.key(), e.reason(), "Mend the case");
        }
    }

    private static JsonNode merged(JsonNode base, JsonNode given) {
        if (!base.isObject() || !given.isObject()) {
            return given;
        }
        ObjectNode merged = JSON.objectNode();
        for (String key : base.propertyNames()) {
            merged.set(key, base.get(key));
        }
        for (String key : given.propertyNames()) {
            JsonNode before = base.get(key);
            merged.set(key, before == null ? given.get(key) : merged(before, given.get(key)));
        }
        return merged;
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> array(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("a node of an unknown kind: " + node);
        };
    }

    private static ObjectNode object(MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (key.isEmpty() || object.has(key)) {
                throw new MalformedFacts(key, key.isEmpty() ? "has a key that is no word" : "stands twice");
            }
            object.set(key, json(tuple.getValueNode()));
        }
        return object;
    }

    private static ArrayNode array(SequenceNode sequence) {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(item -> array.add(json(item)));
        return array;
    }

    /** Plain words true, false, null and whole numbers mean what they say; everything else is text. */
    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.stringNode(text);
        }
        return switch (text) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            case "null" -> JSON.nullNode();
            default -> WHOLE.matcher(text).matches() ? JSON.numberNode(Integer.parseInt(text)) : JSON.stringNode(text);
        };
    }
}
