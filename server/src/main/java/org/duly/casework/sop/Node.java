package org.duly.casework.sop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A place in a playbook that is read strictly: nothing unknown passes, and every complaint says where it is. */
public final class Node {

    private final String file;
    private final String key;
    private final Object value;

    private Node(String file, String key, Object value) {
        this.file = file;
        this.key = key;
        this.value = value;
    }

    /** The root of a file; the same id twice is refused. */
    public static Node parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Node(file, "the top", new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException e) {
            throw new PlaybookRefused(
                    file, "the top", String.valueOf(e.getMessage()), "Write valid YAML, each key once");
        }
    }

    /** Complains about this place. */
    public PlaybookRefused refuse(String problem, String remedy) {
        return new PlaybookRefused(file, key, problem, remedy);
    }

    /** Refuses keys other than these. */
    public Node allow(String... keys) {
        Set<String> unknown = new TreeSet<>(map().keySet());
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw refuse("unknown key " + unknown, "Use only " + new TreeSet<>(Set.of(keys)));
        }
        return this;
    }

    public Node get(String name) {
        return find(name) instanceof Node node ? node : missing(name);
    }

    public @Nullable Node find(String name) {
        Object child = map().get(name);
        return child == null ? null : new Node(file, key.equals("the top") ? name : key + "." + name, child);
    }

    /** The children by name, in the order of the file. */
    public Map<String, Node> children() {
        Map<String, Node> children = new LinkedHashMap<>();
        map().keySet().forEach(name -> children.put(name, get(name)));
        return children;
    }

    /** The parts of a list; a single value counts as a list of one. */
    public List<Node> items() {
        return value instanceof List<?> list
                ? IntStream.range(0, list.size())
                        .mapToObj(i -> new Node(file, key + "[" + i + "]", list.get(i)))
                        .toList()
                : List.of(this);
    }

    public String text() {
        if (value instanceof Map || value instanceof List) {
            throw refuse("a single value is needed here", "Write one word or number");
        }
        return value.toString();
    }

    public int number() {
        if (value instanceof Integer number) {
            return number;
        }
        throw refuse("'" + value + "' is not a whole number", "Write digits only");
    }

    /** Whether the named flag is set; absent means no. */
    public boolean flag(String name) {
        Node flag = find(name);
        if (flag == null) {
            return false;
        }
        if (flag.value instanceof Boolean yes) {
            return yes;
        }
        throw flag.refuse("'" + flag.value + "' is neither yes nor no", "Write yes or no");
    }

    /** The value as one of an enumeration, written in lower case with hyphens. */
    public <E extends Enum<E>> E oneOf(Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (written(choice).equals(text())) {
                return choice;
            }
        }
        List<String> all = java.util.Arrays.stream(choices.getEnumConstants())
                .map(Node::written)
                .toList();
        throw refuse("'" + text() + "' is not known here", "Write one of " + all);
    }

    public String key() {
        return key;
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Node missing(String name) {
        throw refuse("'" + name + "' is missing", "Add it");
    }

    @SuppressWarnings("unchecked") // YAML maps of playbooks have text keys; others are refused here
    private Map<String, Object> map() {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) map;
        }
        throw refuse("named parts are needed here", "Write key: value pairs");
    }
}
