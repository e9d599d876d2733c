package org.duly.strategy.dmn;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.duly.strategy.table.Column;
import org.duly.strategy.table.HitPolicy;
import org.duly.strategy.table.Kind;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.Vocabulary;

/** Writes a table as a DMN 1.3 file with one decision. Test rows stay with us: DMN has no place for them. */
public final class DmnExport {

    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final String name;
    private final TableText table;
    private final Vocabulary words;
    private final XMLStreamWriter xml;

    private DmnExport(String name, TableText table, Vocabulary words, XMLStreamWriter xml) {
        this.name = name;
        this.table = table;
        this.words = words;
        this.xml = xml;
    }

    /**
     * The file.
     *
     * @param name plain word: name of the decision
     */
    public static String write(String name, TableText table, Vocabulary words) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new DmnExport(name, table, words, xml).definitions();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The table could not be written as DMN", e);
        }
        return text.toString();
    }

    private void definitions() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("definitions");
        xml.writeDefaultNamespace(NAMESPACE);
        attributes("id", "duly_" + name, "name", name, "namespace", "urn:duly:strategy");
        for (String input : table.inputs()) {
            open("inputData", "id", "input_" + input, "name", input);
            empty("variable", "id", "variable_" + input, "name", input, "typeRef", typeOf(fact(input)));
            xml.writeEndElement();
        }
        decision();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void decision() throws XMLStreamException {
        open("decision", "id", "decision_" + name, "name", name);
        empty("variable", "id", "result_" + name, "name", name);
        for (String input : table.inputs()) {
            open("informationRequirement", "id", "needs_" + input);
            empty("requiredInput", "href", "#input_" + input);
            xml.writeEndElement();
        }
        open("decisionTable", "id", "table_" + name, "hitPolicy", policy());
        for (String input : table.inputs()) {
            input(fact(input));
        }
        for (String output : table.outputs()) {
            output(outcome(output));
        }
        empty("annotation", "name", "note");
        for (int i = 0; i < table.rows().size(); i++) {
            row(i + 1, table.rows().get(i));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void input(Column column) throws XMLStreamException {
        open("input", "id", "in_" + column.name(), "label", column.name());
        open("inputExpression", "id", "expression_" + column.name(), "typeRef", typeOf(column));
        text(column.name());
        xml.writeEndElement();
        if (column.kind() instanceof Kind.Choice choice && !column.unknowable()) {
            values("inputValues", "in_values_" + column.name(), choice.words());
        }
        xml.writeEndElement();
    }

    private void output(Column column) throws XMLStreamException {
        open("output", "id", "out_" + column.name(), "name", column.name(), "label", column.name());
        if (!(column.kind() instanceof Kind.Several)) {
            attributes("typeRef", typeOf(column));
        }
        if (column.kind() instanceof Kind.Choice choice && !column.unknowable()) {
            values("outputValues", "out_values_" + column.name(), choice.words());
        }
        xml.writeEndElement();
    }

    private void row(int number, TableText.RowText row) throws XMLStreamException {
        open("rule", "id", "row_" + number);
        for (int i = 0; i < row.when().size(); i++) {
            entry(
                    "inputEntry",
                    "when_" + number + "_" + (i + 1),
                    row.when().get(i).strip());
        }
        for (int i = 0; i < row.then().size(); i++) {
            String cell = row.then().get(i).strip();
            entry("outputEntry", "then_" + number + "_" + (i + 1), cell.isEmpty() || cell.equals("-") ? "null" : cell);
        }
        open("annotationEntry");
        text(row.note());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void values(String element, String id, List<String> words) throws XMLStreamException {
        open(element, "id", id);
        text(String.join(", ", words.stream().map(word -> "\"" + word + "\"").toList()));
        xml.writeEndElement();
    }

    private void entry(String element, String id, String content) throws XMLStreamException {
        open(element, "id", id);
        text(content);
        xml.writeEndElement();
    }

    private void text(String content) throws XMLStreamException {
        open("text");
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void open(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private String policy() {
        return table.policy() == HitPolicy.FIRST ? "FIRST" : "COLLECT";
    }

    private Column fact(String input) {
        return words.fact(input).orElseThrow(() -> new IllegalArgumentException("No fact is called " + input));
    }

    private Column outcome(String output) {
        return words.outcome(output)
                .orElseThrow(() -> new IllegalArgumentException("No instruction is called " + output));
    }

    private static String typeOf(Column column) {
        return switch (column.kind()) {
            case Kind.Numbers _ -> "number";
            case Kind.Choice _, Kind.Text _ -> "string";
            case Kind.Day _ -> "date";
            case Kind.Flag _ -> "boolean";
            case Kind.Several _ -> "Any";
        };
    }
}
