package org.duly.casework.sop;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in a playbook that is read strictly: nothing unknown passes, and every complaint says where it is. */
public final class Node {

    private static final Set<String> YES = Set.of("yes", "true", "on");
    private static final String TOP = "the top";

    private final String file;
    private final String key;
    private final org.yaml.snakeyaml.nodes.Node value;

    private Node(String file, String key, org.yaml.snakeyaml.nodes.Node value) {
        this.file = file;
        this.key = key;
        this.value = value;
    }

    /** The root of a file. */
    public static Node parse(String file, String text) {
        try {
            org.yaml.snakeyaml.nodes.Node root = new Yaml(options()).compose(new StringReader(text));
            if (root != null) {
                return new Node(file, TOP, root);
            }
        } catch (YAMLException e) {
            throw new PlaybookRefused(file, TOP, String.valueOf(e.getMessage()), "Write valid YAML");
        }
        throw new PlaybookRefused(file, TOP, "the file is empty", "Write key: value pairs");
    }

    /** A playbook repeats itself by reference, and it is the house's own file. */
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        return options;
    }

    /** Complains about this place. */
    public PlaybookRefused refuse(String problem, String remedy) {
        return new PlaybookRefused(file + ":" + line(), key, problem, remedy);
    }

    /** The line it stands in, counted from 1. */
    public int line() {
        return value.getStartMark().getLine() + 1;
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
        Node found = find(name);
        if (found == null) {
            throw refuse("'" + name + "' is missing", "Add it");
        }
        return found;
    }

    public @Nullable Node find(String name) {
        return map().get(name);
    }

    /** The children by name, in the order of the file. */
    public Map<String, Node> children() {
        return map();
    }

    /** The parts of a list; a single value counts as a list of one. */
    public List<Node> items() {
        if (!(value instanceof SequenceNode list)) {
            return List.of(this);
        }
        List<Node> items = new ArrayList<>();
        list.getValue().forEach(each -> items.add(new Node(file, key + "[" + items.size() + "]", each)));
        return items;
    }

    public String text() {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refuse("a single value is needed here", "Write one word or number");
    }

    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw refuse("'" + text() + "' is not a whole number", "Write digits only");
        }
    }

    /** Whether the named flag is set; absent means no. */
    public boolean flag(String name) {
        Node flag = find(name);
        if (flag == null) {
            return false;
        }
        if (flag.value.getTag().equals(Tag.BOOL)) {
            return YES.contains(flag.text().toLowerCase(Locale.ROOT));
        }
        throw flag.refuse("'" + flag.text() + "' is neither yes nor no", "Write yes or no");
    }

    /** The value as one of an enumeration, written in lower case with hyphens. */
    public <E extends Enum<E>> E oneOf(Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (written(choice).equals(text())) {
                return choice;
            }
        }
        List<String> all =
                Arrays.stream(choices.getEnumConstants()).map(Node::written).toList();
        throw refuse("'" + text() + "' is not known here", "Write one of " + all);
    }

    public String key() {
        return key;
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, Node> map() {
        if (!(value instanceof MappingNode mapping)) {
            throw refuse("named parts are needed here", "Write key: value pairs");
        }
        Map<String, Node> map = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            String name = new Node(file, key, pair.getKeyNode()).text();
            Node child = new Node(file, key.equals(TOP) ? name : key + "." + name, pair.getValueNode());
            if (map.put(name, child) != null) {
                throw new Node(file, key, pair.getKeyNode())
                        .refuse("'" + name + "' stands twice", "Write each key once");
            }
        }
        return map;
    }
}
