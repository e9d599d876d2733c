package org.duly.benchmarks.gate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The sixteen rules in kie-dmn: a context that counts, and a decision table that collects. */
final class Dmn implements Engine {
    private static final String[] INPUTS = {
        "c.status",
        "c.deceased",
        "c.bankrupt",
        "c.attorney",
        "c.cease",
        "c.kind",
        "c.channel",
        "c.consent",
        "c.place",
        "c.workProhibited",
        "c.purpose",
        "c.localHour",
        "c.dow",
        "c.state",
        "derived.inconv",
        "derived.phone7",
        "derived.rpc7",
        "derived.sms7",
        "derived.day1",
        "derived.same",
        "derived.promise"
    };

    private static final String[][] DERIVED = {
        {"inconv", "c.localHour >= c.inconvFrom and c.localHour < c.inconvTo"},
        {"phone7", "count(c.hist[item.channel=\"PHONE\" and item.age<604800])"},
        {"rpc7", "count(c.hist[item.channel=\"PHONE\" and item.outcome=\"RPC\" and item.age<604800])"},
        {"sms7", "count(c.hist[item.channel=\"SMS\" and item.age<604800])"},
        {"day1", "count(c.hist[item.age<86400])"},
        {"same", "count(c.hist[item.kind=c.kind])"},
        {"promise", "c.promiseUntil > c.now"}
    };

    /** One row of the table: the rule it refuses by, and the cells that are not empty. */
    private record Row(int rule, String... inputsAndCells) {}

    private static final Row[] ROWS = {
        new Row(0, "c.status", "not(\"OPEN\")"),
        new Row(1, "c.deceased", "true", "c.kind", "not(\"EXECUTOR\")"),
        new Row(2, "c.bankrupt", "true"),
        new Row(3, "c.attorney", "true", "c.kind", "not(\"ATTORNEY\")"),
        new Row(4, "c.cease", "true", "c.channel", "not(\"LETTER\")"),
        new Row(5, "c.consent", "2"),
        new Row(6, "c.channel", "\"SMS\",\"EMAIL\"", "c.consent", "not(1)"),
        new Row(7, "c.channel", "\"PHONE\",\"SMS\"", "c.localHour", "not([8..21))"),
        new Row(8, "derived.inconv", "true"),
        new Row(9, "c.channel", "\"PHONE\"", "derived.phone7", ">=7"),
        new Row(10, "c.channel", "\"PHONE\"", "derived.rpc7", ">0"),
        new Row(11, "c.channel", "\"SMS\"", "derived.sms7", ">=3"),
        new Row(12, "derived.day1", ">=2"),
        new Row(13, "c.kind", "\"EMPLOYER\",\"RELATIVE\"", "c.purpose", "not(\"LOCATE\")"),
        new Row(13, "c.kind", "\"EMPLOYER\",\"RELATIVE\"", "derived.same", ">0"),
        new Row(14, "c.place", "\"WORK\"", "c.workProhibited", "true"),
        new Row(14, "c.dow", "7", "c.state", "\"MA\""),
        new Row(15, "derived.promise", "true")
    };

    private final DMNRuntime runtime;
    private final DMNModel model;

    Dmn() {
        byte[] xml = xml().getBytes(StandardCharsets.UTF_8);
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(xml).setSourcePath("gate.dmn")))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public int denied(Case asked) {
        DMNContext given = runtime.newContext();
        given.set("c", AsMap.of(asked.derive()));
        Object denials = runtime.evaluateAll(model, given).getContext().get("denials");
        int denied = 0;
        if (denials instanceof Collection<?> rules) {
            for (Object rule : rules) {
                denied |= 1 << ((Number) rule).intValue();
            }
        }
        return denied;
    }

    private static String xml() {
        StringBuilder xml = new StringBuilder("""
                <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" id="d" name="gate" namespace="bench">
                <inputData id="i1" name="c"><variable name="c"/></inputData>
                <decision id="d1" name="derived"><variable name="derived"/>
                <informationRequirement><requiredInput href="#i1"/></informationRequirement><context>
                """);
        for (String[] entry : DERIVED) {
            xml.append("<contextEntry><variable name=\"" + entry[0] + "\"/><literalExpression><text>"
                    + escaped(entry[1]) + "</text></literalExpression></contextEntry>");
        }
        xml.append("""
                </context></decision><decision id="d2" name="denials"><variable name="denials"/>
                <informationRequirement><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
                <decisionTable id="t" hitPolicy="COLLECT">
                """);
        for (String input : INPUTS) {
            xml.append("<input><inputExpression><text>" + input + "</text></inputExpression></input>");
        }
        xml.append("<output/>");
        for (Row row : ROWS) {
            row(xml, row);
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static void row(StringBuilder xml, Row row) {
        String[] cells = new String[INPUTS.length];
        Arrays.fill(cells, "-");
        for (int i = 0; i < row.inputsAndCells.length; i += 2) {
            cells[Arrays.asList(INPUTS).indexOf(row.inputsAndCells[i])] = row.inputsAndCells[i + 1];
        }
        xml.append("<rule>");
        for (String cell : cells) {
            xml.append("<inputEntry><text>" + escaped(cell) + "</text></inputEntry>");
        }
        xml.append("<outputEntry><text>" + row.rule + "</text></outputEntry></rule>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
