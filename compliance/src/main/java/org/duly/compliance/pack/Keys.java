package org.duly.compliance.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a pack, read key by key; whatever is left unread at the end is refused, so no word goes unheard. */
final class Keys {
    private final String file;
    private final String path;
    private final MappingNode node;
    private final Map<String, Node> unread = new LinkedHashMap<>();

    Keys(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        if (!(node instanceof MappingNode mapping)) {
            throw new UnfitPack(new Problem(
                    new Place(file, Lines.line(node)), path, "is not a mapping of keys", "Write key: value pairs"));
        }
        this.node = mapping;
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = new Place(file, Lines.line(tuple.getKeyNode()));
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                throw new UnfitPack(new Problem(place, path, "has a key that is no word", "Write key: value pairs"));
            }
            if (unread.put(scalar.getValue(), tuple.getValueNode()) != null) {
                throw new UnfitPack(new Problem(place, at(scalar.getValue()), "stands twice", "Keep one"));
            }
        }
    }

    /** The same mapping with nothing read yet. */
    Keys again() {
        return new Keys(file, path, node);
    }

    boolean has(String key) {
        return unread.containsKey(key);
    }

    Node node(String key) {
        Node value = unread.remove(key);
        if (value == null) {
            throw refusal(key, "is missing", "Add it");
        }
        return value;
    }

    @Nullable
    Node optionalNode(String key) {
        return unread.remove(key);
    }

    String text(String key) {
        Node value = node(key);
        String text = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (text.isBlank()) {
            throw refusal(key, "is empty", "Write a value");
        }
        return text;
    }

    @Nullable
    String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    boolean flag(String key, boolean otherwise) {
        String text = optionalText(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw refusal(key, "is " + text, "Write true or false");
        }
        return text.equals("true");
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refusal(key, text + " is no date", "Write one such as 2025-02-28");
        }
    }

    @Nullable
    LocalDate optionalDate(String key) {
        return has(key) ? date(key) : null;
    }

    /** A list of words; a single word is a list of one, an absent key an empty list. */
    List<String> words(String key) {
        Node value = optionalNode(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof ScalarNode scalar) {
            return List.of(scalar.getValue());
        }
        List<String> words = new ArrayList<>();
        for (Node item : items(key, value)) {
            if (!(item instanceof ScalarNode scalar)) {
                throw refusal(key, "holds something other than words", "Write a list of words");
            }
            words.add(scalar.getValue());
        }
        return words;
    }

    Keys map(String key) {
        return new Keys(file, at(key), node(key));
    }

    /** A list of mappings; an absent key is an empty list. */
    List<Keys> maps(String key) {
        Node value = optionalNode(key);
        List<Keys> maps = new ArrayList<>();
        if (value != null) {
            List<Node> items = items(key, value);
            for (int i = 0; i < items.size(); i++) {
                maps.add(new Keys(file, at(key) + "[" + i + "]", items.get(i)));
            }
        }
        return maps;
    }

    /** The keys not yet read, in order. */
    List<String> names() {
        return List.copyOf(unread.keySet());
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        return Words.of(type, text(key), this, key);
    }

    void done() {
        if (!unread.isEmpty()) {
            throw new UnfitPack(names().stream()
                    .map(key -> problem(key, "is not a key that can stand here", "Remove it or mend its spelling"))
                    .toList());
        }
    }

    UnfitPack refusal(String key, String wrong, String remedy) {
        return new UnfitPack(problem(key, wrong, remedy));
    }

    Problem problem(String key, String wrong, String remedy) {
        return new Problem(place(key), at(key), wrong, remedy);
    }

    /** Where the mapping begins. */
    Place place() {
        return new Place(file, Lines.line(node));
    }

    /** The line of a key, or where it is not written, of the nearest thing that is. */
    Place place(String key) {
        return new Place(file, Lines.of(node, key));
    }

    private List<Node> items(String key, Node value) {
        if (!(value instanceof SequenceNode sequence)) {
            throw refusal(key, "is not a list", "Write a list");
        }
        return sequence.getValue();
    }

    private String at(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
