package org.duly.strategy.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duly.strategy.table.Complaint;
import org.duly.strategy.table.Findings;
import org.duly.strategy.table.HitPolicy;
import org.duly.strategy.table.TableReader;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.Vocabulary;
import org.w3c.dom.Element;

/**
 * Reads the one decision table of a DMN file (1.2 to 1.5). What we cannot run is refused by its name; nothing is bent
 * to fit. Tables with hit policy UNIQUE or ANY become FIRST where no two rows contradict each other, because then all
 * three give the same.
 */
public final class DmnImport {

    private static final Set<String> VERSIONS = Set.of(
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private final Vocabulary words;
    private final List<Complaint> complaints = new ArrayList<>();

    private DmnImport(Vocabulary words) {
        this.words = words;
    }

    /** What came of reading a file. */
    public sealed interface Imported {
        /** {@code policy} is the hit policy the file named. */
        record Taken(TableText table, String policy) implements Imported {}

        record Refused(List<Complaint> complaints) implements Imported {}
    }

    public static Imported read(byte[] file, Vocabulary words) {
        return new DmnImport(words).read(file);
    }

    private Imported read(byte[] file) {
        Element root;
        try {
            root = SafeXml.root(file);
        } catch (SafeXml.Unreadable e) {
            return refused(Complaint.table("dmn-unreadable", String.valueOf(e.getMessage())));
        }
        if (!"definitions".equals(root.getLocalName()) || !VERSIONS.contains(String.valueOf(root.getNamespaceURI()))) {
            return refused(Complaint.table("dmn-version", String.valueOf(root.getNamespaceURI())));
        }
        for (String unsupported : List.of("import", "businessKnowledgeModel", "decisionService")) {
            if (!SafeXml.children(root, unsupported).isEmpty()) {
                complaints.add(Complaint.table("dmn-element", unsupported));
            }
        }
        List<Element> decisions = SafeXml.children(root, "decision");
        if (decisions.size() != 1) {
            complaints.add(Complaint.table("dmn-decisions", decisions.size()));
            return new Imported.Refused(complaints);
        }
        return decision(decisions.getFirst());
    }

    private Imported decision(Element decision) {
        List<Element> tables = SafeXml.children(decision, "decisionTable");
        if (tables.size() != 1) {
            complaints.add(Complaint.table("dmn-no-table"));
            return new Imported.Refused(complaints);
        }
        Element table = tables.getFirst();
        String named = table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy");
        HitPolicy policy = policy(named, table.getAttribute("aggregation"));
        TableText text = new TableText(policy, inputs(table), outputs(decision, table), rows(table, policy), List.of());
        if (!complaints.isEmpty()) {
            return new Imported.Refused(complaints);
        }
        return named.equals("UNIQUE") || named.equals("ANY")
                ? withoutContradiction(text, named)
                : new Imported.Taken(text, named);
    }

    /** UNIQUE and ANY promise that no two fitting rows contradict each other; we check the promise. */
    private Imported withoutContradiction(TableText text, String named) {
        return switch (TableReader.read(text, words)) {
            case TableReader.Read.NotUnderstood not -> new Imported.Refused(not.complaints());
            case TableReader.Read.Understood understood -> {
                List<Findings.Overlap> overlaps =
                        Findings.of(understood.table()).overlaps();
                yield overlaps.isEmpty()
                        ? new Imported.Taken(text, named)
                        : refused(Complaint.table(
                                "dmn-overlap",
                                named,
                                overlaps.getFirst().first(),
                                overlaps.getFirst().second()));
            }
        };
    }

    private HitPolicy policy(String named, String aggregation) {
        if (!aggregation.isEmpty()) {
            complaints.add(Complaint.table("dmn-aggregation", aggregation));
        }
        switch (named) {
            case "FIRST", "UNIQUE", "ANY" -> {
                return HitPolicy.FIRST;
            }
            case "COLLECT" -> {
                return HitPolicy.COLLECT;
            }
            default -> {
                complaints.add(Complaint.table("dmn-policy", named));
                return HitPolicy.FIRST;
            }
        }
    }

    private List<String> inputs(Element table) {
        List<String> names = new ArrayList<>();
        for (Element input : SafeXml.children(table, "input")) {
            List<Element> expressions = SafeXml.children(input, "inputExpression");
            String expression = expressions.isEmpty() ? "" : SafeXml.text(expressions.getFirst());
            if (!expressions.isEmpty()) {
                onlyFeel(expressions.getFirst());
            }
            if (words.fact(expression).isEmpty()) {
                complaints.add(Complaint.table(
                        "dmn-input", expression, known(words.facts().keySet())));
            }
            names.add(expression);
        }
        return names;
    }

    private List<String> outputs(Element decision, Element table) {
        List<String> names = new ArrayList<>();
        for (Element output : SafeXml.children(table, "output")) {
            String name =
                    output.getAttribute("name").isEmpty() ? decision.getAttribute("name") : output.getAttribute("name");
            if (words.outcome(name).isEmpty()) {
                complaints.add(Complaint.table(
                        "dmn-output", name, known(words.outcomes().keySet())));
            }
            names.add(name);
        }
        return names;
    }

    private List<TableText.RowText> rows(Element table, HitPolicy policy) {
        List<TableText.RowText> rows = new ArrayList<>();
        for (Element rule : SafeXml.children(table, "rule")) {
            List<String> notes = texts(rule, "annotationEntry");
            rows.add(new TableText.RowText(
                    texts(rule, "inputEntry").stream()
                            .map(cell -> cell.isEmpty() ? "-" : cell)
                            .toList(),
                    texts(rule, "outputEntry"),
                    String.join(" ", notes).strip()));
        }
        defaults(table, policy, rows);
        return rows;
    }

    /** Default outputs are what comes out when no row fits: the same as a last row that always fits. */
    private void defaults(Element table, HitPolicy policy, List<TableText.RowText> rows) {
        List<Element> outputs = SafeXml.children(table, "output");
        List<String> defaults = outputs.stream()
                .map(output -> String.join("", texts(output, "defaultOutputEntry")))
                .toList();
        if (defaults.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (policy == HitPolicy.COLLECT) {
            complaints.add(Complaint.table("dmn-default"));
            return;
        }
        List<String> any =
                SafeXml.children(table, "input").stream().map(input -> "-").toList();
        rows.add(new TableText.RowText(any, defaults, ""));
    }

    private List<String> texts(Element parent, String name) {
        return SafeXml.children(parent, name).stream()
                .map(entry -> {
                    onlyFeel(entry);
                    return SafeXml.text(entry);
                })
                .toList();
    }

    private void onlyFeel(Element expression) {
        String language = expression.getAttribute("expressionLanguage");
        if (!language.isEmpty() && !language.toUpperCase(java.util.Locale.ROOT).contains("FEEL")) {
            complaints.add(Complaint.table("dmn-language", language));
        }
    }

    private static String known(Set<String> names) {
        return String.join(", ", new java.util.TreeSet<>(names));
    }

    private static Imported refused(Complaint complaint) {
        return new Imported.Refused(List.of(complaint));
    }
}
