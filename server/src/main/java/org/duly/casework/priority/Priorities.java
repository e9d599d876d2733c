package org.duly.casework.priority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.casework.sop.Node;
import org.duly.casework.sop.PlaybookRefused;
import org.duly.portfolio.AccountCard.Product;
import org.jspecify.annotations.Nullable;

/** The lines of the playbook by which cases are ordered; scoring is a pure function of the facts. */
public final class Priorities {

    /** No number of days changes anything. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    private final String mark;
    private final List<Line> lines;

    private Priorities(String mark, List<Line> lines) {
        this.mark = mark;
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads the text of a file.
     *
     * @throws PlaybookRefused naming file, key and remedy
     */
    public static Priorities read(String file, String text) {
        Node root = Node.parse(file, text).allow("format", "version", "points");
        if (root.get("format").number() != 1) {
            throw root.get("format").refuse("this format is not known", "Write format: 1");
        }
        List<Line> lines = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : root.get("points").items()) {
            Line line = line(node);
            if (!ids.add(line.id)) {
                throw node.refuse("the id '" + line.id + "' was used before", "Give each line its own id");
            }
            lines.add(line);
        }
        return new Priorities(root.get("version").text() + ":" + Integer.toHexString(text.hashCode()), lines);
    }

    /** Tells one text of the file from another. */
    public String mark() {
        return mark;
    }

    /** The ids of all lines, for their texts. */
    public List<String> ids() {
        return lines.stream().map(Line::id).toList();
    }

    public Score score(CaseFacts facts) {
        List<Score.Part> parts = lines.stream()
                .filter(line -> line.fits(facts))
                .map(line -> new Score.Part(line.id, line.points))
                .toList();
        return new Score(parts.stream().mapToInt(Score.Part::points).sum(), parts);
    }

    /** After how many days the passing of time alone may first change the score; at least one. */
    public long daysSteady(CaseFacts facts) {
        return lines.stream().mapToLong(line -> line.daysSteady(facts)).min().orElse(FOR_EVER);
    }

    private static Line line(Node node) {
        node.allow(
                "id", "points", "days-to-recall", "amount", "days-past-due", "own-mobiles", "hand-number", "product");
        if (node.children().size() < 3) {
            throw node.refuse("the line would fit every case", "Add a condition, such as days-past-due");
        }
        Map<String, Range> amounts = new HashMap<>();
        Node amount = node.find("amount");
        if (amount != null) {
            amount.children().forEach((currency, range) -> amounts.put(currency, range(range)));
        }
        Node product = node.find("product");
        return new Line(
                node.get("id").text(),
                node.get("points").number(),
                amounts,
                rangeIn(node, "days-past-due"),
                rangeIn(node, "days-to-recall"),
                rangeIn(node, "own-mobiles"),
                rangeIn(node, "hand-number"),
                product == null
                        ? Set.of()
                        : Set.copyOf(product.items().stream()
                                .map(each -> each.oneOf(Product.class))
                                .toList()));
    }

    private static @Nullable Range rangeIn(Node node, String name) {
        Node range = node.find(name);
        return range == null ? null : range(range);
    }

    private static Range range(Node node) {
        node.allow("at-least", "at-most");
        Node least = node.find("at-least");
        Node most = node.find("at-most");
        return new Range(
                least == null ? Long.MIN_VALUE : least.number(), most == null ? Long.MAX_VALUE : most.number());
    }

    private record Range(long least, long most) {

        /** Days until a value that grows by one each day comes into it or leaves it. */
        long daysUpward(long value) {
            return value < least ? least - value : value <= most && most < FOR_EVER ? most - value + 1 : FOR_EVER;
        }

        /** The same for a value that falls by one each day. */
        long daysDownward(long value) {
            return value > most
                    ? value - most
                    : value >= least && least > Long.MIN_VALUE ? value - least + 1 : FOR_EVER;
        }

        boolean holds(long value) {
            return least <= value && value <= most;
        }
    }

    private record Line(
            String id,
            int points,
            Map<String, Range> amounts,
            @Nullable Range daysPastDue,
            @Nullable Range daysToRecall,
            @Nullable Range ownMobiles,
            @Nullable Range handNumber,
            Set<Product> products) {

        long daysSteady(CaseFacts facts) {
            long late = daysPastDue == null ? FOR_EVER : daysPastDue.daysUpward(facts.daysPastDue());
            return daysToRecall == null || facts.daysToRecall().isEmpty()
                    ? late
                    : Math.min(
                            late, daysToRecall.daysDownward(facts.daysToRecall().getAsLong()));
        }

        boolean fits(CaseFacts facts) {
            return (amounts.isEmpty() || fitsAmount(facts))
                    && (daysPastDue == null || daysPastDue.holds(facts.daysPastDue()))
                    && (daysToRecall == null || fitsRecall(facts, daysToRecall))
                    && (ownMobiles == null || ownMobiles.holds(facts.ownMobiles()))
                    && (handNumber == null || handNumber.holds(facts.handNumber()))
                    && (products.isEmpty() || facts.products().stream().anyMatch(products::contains));
        }

        private static boolean fitsRecall(CaseFacts facts, Range range) {
            return facts.daysToRecall().isPresent()
                    && range.holds(facts.daysToRecall().getAsLong());
        }

        private boolean fitsAmount(CaseFacts facts) {
            return facts.owed().entrySet().stream().anyMatch(owed -> {
                Range range = amounts.get(owed.getKey());
                return range != null && range.holds(owed.getValue());
            });
        }
    }
}
