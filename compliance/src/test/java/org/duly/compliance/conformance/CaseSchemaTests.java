package org.duly.compliance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duly.compliance.Generated;
import org.duly.compliance.PackFiles;
import org.duly.compliance.Schemas;
import org.duly.compliance.facts.ConcAct;
import org.duly.compliance.facts.ConcDebt;
import org.duly.compliance.facts.ConcWishes;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.FactsSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schema of a case line knows the keys the reader knows and takes every line that ships. */
class CaseSchemaTests {
    private static final Schema SCHEMA = Schemas.of(Schemas.CASE);
    private static final String BRITISH = """
            {"id":"a","jurisdiction":"UK","debts":[{"id":"D1","type":"CREDIT_CARD","uk":{"sum_due":"10.00"}}],
            "history":[],"attempt":{"at":"2026-04-15T10:00:00+01:00","channel":"TAKE_PAYMENT","target":"CONSUMER",
            "debt":["D1"]},"consumer":{"locations":[{"indicator":"address","zone":"Europe/London"}],
            "uk":{"nation":"WALES"}}}""";

    @Test
    void keepsTheBritishKeysOfTheSchemaTrue() {
        Generated.keep(Schemas.CASE, Generated.text(regenerated(Generated.json(Schemas.CASE))));
    }

    @Test
    void takesEveryLineOfEveryCaseFile() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : caseFiles()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String at = file + ":" + (i + 1) + " ";
                against(lines.get(i)).forEach(error -> wrong.add(at + error));
            }
        }
        assertThat(caseFiles()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(wrong).isEmpty();
    }

    @Test
    void takesBritishKeysInABritishCase() {
        assertThat(against(BRITISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"UK\" | \"US\"",
                "\"WALES\" | \"CORNWALL\"",
                "\"sum_due\" | \"sum_dew\"",
                "\"10.00\" | 10.00",
                "\"history\":[], | ",
                "10:00:00+01:00 | 10:00",
                "\"channel\":\"TAKE_PAYMENT\" | \"channel\":\"TELEPATHY\"",
                "\"history\":[] | \"history\":[],\"remark\":\"odd\""
            })
    void refusesALineWithAPlantedFault(String part, String instead) {
        assertThat(BRITISH).contains(part);
        assertThat(against(BRITISH.replace(part, instead == null ? "" : instead)))
                .isNotEmpty();
    }

    /** Facts of a live contact are no keys of a case file, for either of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "debt",
                "event",
                "attempt",
                "contactPoint",
                "person",
                "consumer",
                "lender",
                "agency",
                "collector",
                "voice",
                "plan",
                "split"
            })
    void knowsTheKeysTheReaderKnows(String name) {
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        new FactsSchema(read, true).of(Facts.class);
        String record = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        JsonNode written = Generated.json(Schemas.CASE).get("$defs").get(name).get("properties");
        assertThat(written.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        read.get(record).get("properties").propertyNames());
    }

    private static ObjectNode regenerated(JsonNode written) {
        ObjectNode schema = (ObjectNode) written.deepCopy();
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        written.get("$defs").properties().stream()
                .filter(each -> !Character.isUpperCase(each.getKey().charAt(0)))
                .forEach(each -> definitions.set(each.getKey(), each.getValue()));
        FactsSchema british = new FactsSchema(definitions, true);
        british.of(ConcDebt.class);
        british.of(ConcAct.class);
        british.of(ConcWishes.class);
        schema.set("$defs", definitions);
        return schema;
    }

    private static List<Path> caseFiles() throws IOException {
        try (Stream<Path> files = Files.walk(PackFiles.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        }
    }

    private static List<String> against(String line) {
        return Schemas.against(SCHEMA, line, InputFormat.JSON);
    }
}
