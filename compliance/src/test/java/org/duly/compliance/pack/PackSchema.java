package org.duly.compliance.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duly.compliance.Effect;
import org.duly.compliance.Force;
import org.duly.compliance.Strength;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Duty;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.RecordKind;
import org.duly.compliance.json.FactsSchema;
import org.duly.compliance.rule.Circumstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes into the published schema of a pack what the code knows: the closed lists of words, the kinds of check with
 * their keys, and the facts of a case. The rest of that file, its keys and their descriptions, is written by hand.
 */
final class PackSchema {
    private static final Path GUIDE = Path.of("..", "docs", "law", "pack-guide.md");
    private static final Pattern QUOTED = Pattern.compile("`([a-z_]+)`");

    private PackSchema() {}

    /** The same schema with its generated definitions made anew. */
    static ObjectNode regenerated(JsonNode written) {
        ObjectNode schema = (ObjectNode) written.deepCopy();
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        written.get("$defs").properties().stream()
                .filter(each -> !isGenerated(each.getKey()))
                .forEach(each -> definitions.set(each.getKey(), each.getValue()));
        definitions.set("check", check());
        words().forEach((name, words) -> {
            var list = definitions.putObject("word." + name).putArray("enum");
            words.forEach(list::add);
        });
        new FactsSchema(definitions, false).of(Facts.class);
        schema.set("$defs", definitions);
        return schema;
    }

    /** Definitions of words, of checks, and those that bear the name of a record. */
    private static boolean isGenerated(String name) {
        return name.startsWith("word.") || name.equals("check") || Character.isUpperCase(name.charAt(0));
    }

    /** Words of facts are spelled as in case files, those of packs in lower case. */
    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new TreeMap<>();
        words.put("jurisdiction", names(Jurisdiction.values()));
        words.put("mark", names(Mark.values()));
        words.put("lender", names(LenderKind.values()));
        words.put("product", names(DebtType.values()));
        words.put("record", names(RecordKind.values()));
        words.put("duty", names(Duty.values()));
        words.put("channel", names(Channel.values()));
        words.put("force", Arrays.stream(Force.values()).map(Words::said).toList());
        words.put("strength", lower(Strength.values()));
        words.put("effect", lower(Effect.values()));
        words.put("stricter", lower(Stricter.values()));
        words.put(
                "circumstance",
                Circumstance.all().stream().map(Circumstance::word).toList());
        return words;
    }

    private static List<String> names(Enum<?>[] words) {
        return Stream.of(words).map(Enum::name).toList();
    }

    private static List<String> lower(Enum<?>[] words) {
        return Stream.of(words).map(word -> Words.said(word).replace('-', '_')).toList();
    }

    private static ObjectNode check() {
        ObjectNode check = JsonNodeFactory.instance.objectNode();
        check.put("type", "object");
        check.put("description", "What is counted or reckoned: one kind of check with the keys it takes.");
        check.put("minProperties", 1).put("maxProperties", 1).put("additionalProperties", false);
        ObjectNode kinds = check.putObject("properties");
        CheckReader.KINDS.forEach(kind -> kinds.set(kind, kind(kind)));
        return check;
    }

    private static ObjectNode kind(String kind) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("description", chapter(kind)).put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        KindProbe.keysOf(kind).forEach((key, takes) -> {
            properties.set(key, key(takes));
            schema.withArray("required").add(key);
        });
        KindProbe.optionalKeysOf(kind, quoted(kind)).forEach((key, takes) -> properties.set(key, key(takes)));
        return schema;
    }

    /** The words of a check may be spelled either way, since some are words of facts. */
    private static ObjectNode key(KindProbe.Takes takes) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        switch (takes) {
            case KindProbe.Takes.ParameterOf parameter ->
                schema.put("type", "string")
                        .put("description", "The name of a parameter that holds " + parameter.holding() + ".");
            case KindProbe.Takes.Words words -> {
                schema.put("description", words.several() ? "Some of these words." : "One of these words.");
                ObjectNode list = words.several() ? schema.put("type", "array").putObject("items") : schema;
                words.known().forEach(list.withArray("enum")::add);
                words.known().forEach(word -> list.withArray("enum").add(word.toUpperCase(Locale.ROOT)));
            }
        }
        return schema;
    }

    /** The words that the chapter on a kind sets in backticks. */
    private static List<String> quoted(String kind) {
        return QUOTED.matcher(chapter(kind))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** What the chapter of the pack guide says of a kind. */
    static String chapter(String kind) {
        try {
            String guide = Files.readString(GUIDE);
            String heading = "### `" + kind + "`\n";
            int begins = guide.indexOf(heading) + heading.length();
            int ends = guide.indexOf("\n###", begins);
            return guide.substring(begins, ends < 0 ? guide.length() : ends)
                    .strip()
                    .replace('\n', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
