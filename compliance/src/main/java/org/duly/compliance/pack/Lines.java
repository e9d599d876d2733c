package org.duly.compliance.pack;

import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the line of a key by its path, or of the nearest thing around it where the key itself is not written. */
final class Lines {
    private Lines() {}

    /** A path such as {@code given.debts[0].lender}; a key may hold dots itself. */
    static int of(Node node, String path) {
        return path.isEmpty() ? line(node) : step(node, path, line(node));
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static int step(Node node, String path, int nearest) {
        return switch (node) {
            case MappingNode mapping -> inMapping(mapping, path, nearest);
            case SequenceNode sequence when path.startsWith("[") -> inSequence(sequence.getValue(), path, nearest);
            default -> nearest;
        };
    }

    private static int inMapping(MappingNode mapping, String path, int nearest) {
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (path.equals(key)) {
                return line(tuple.getKeyNode());
            }
            if (path.startsWith(key + ".")) {
                return step(tuple.getValueNode(), path.substring(key.length() + 1), line(tuple.getKeyNode()));
            }
            if (path.startsWith(key + "[")) {
                return step(tuple.getValueNode(), path.substring(key.length()), line(tuple.getKeyNode()));
            }
        }
        return nearest;
    }

    private static int inSequence(List<Node> items, String path, int nearest) {
        int end = path.indexOf(']');
        int index = Integer.parseInt(path.substring(1, end));
        if (index >= items.size()) {
            return nearest;
        }
        String rest = path.substring(end + 1);
        Node item = items.get(index);
        return rest.isEmpty() ? line(item) : step(item, rest.startsWith(".") ? rest.substring(1) : rest, line(item));
    }
}
