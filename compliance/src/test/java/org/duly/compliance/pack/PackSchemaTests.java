package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duly.compliance.Generated;
import org.duly.compliance.PackFiles;
import org.duly.compliance.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The published schema of a pack knows what the loader knows and takes every pack that ships. */
class PackSchemaTests {
    private static final Schema SCHEMA = Schemas.of(Schemas.PACK);

    @Test
    void keepsTheWordsAndKindsOfTheSchemaTrue() {
        Generated.keep(Schemas.PACK, Generated.text(PackSchema.regenerated(Generated.json(Schemas.PACK))));
    }

    @Test
    void takesEveryPackAndEveryExample() throws IOException {
        try (Stream<Path> files = Files.walk(PackFiles.FOLDER)) {
            List<Path> packs =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(packs)
                    .hasSizeGreaterThan(PackFiles.shipped().size())
                    .allSatisfy(
                            pack -> assertThat(against(Files.readString(pack))).isEmpty());
        }
    }

    @Test
    void takesTheSmallestPackThatLoads() {
        assertThat(against(TinyPack.FIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: 1 | format: 2 | /format",
                "cite: \"art 1\"\\n    evidence | evidence | /rules/0",
                "evidence: SEEN | evidence: GUESSED | /rules/0/evidence",
                "force: rule | force: rumour | /force",
                "asks: [VISIT] | asks: [SEANCE] | /rules/0/asks",
                "when: [visit_without_sound] | when: [bad_mood] | /exceptions/0/when",
                "least: tiny.crew | most: tiny.crew | /rules/0/check/crew",
                "unit: people | unit: people\\n    strictest: lower | /parameters/tiny.crew",
                "meaning: people on a visit | meening: people | /parameters/tiny.crew",
                "in_force: {from: 2020-01-01, to: 2030-12-31} | in_force: {from: 1 January 2020} | /in_force/from",
                "check: {crew | enabled: false\\n    check: {crew | /rules/0",
                "crew_size: 1 | crew: 1 | /cases/0/given/attempt/visit",
                "permits: cn-crew | permit: cn-crew | /cases/1",
                "provisions: [cn-crew, cn-crew-silent] | # none | : required property 'provisions'"
            })
    void refusesAPackWithAPlantedFault(String part, String instead, String place) {
        String planted = TinyPack.but(part.replace("\\n", "\n"), instead.replace("\\n", "\n"));
        assertThat(against(planted))
                .isNotEmpty()
                .anySatisfy(error -> assertThat(error).startsWith(place));
    }

    @Test
    void saysInOneLineWhatEveryKeyIsFor() {
        List<String> silent = new ArrayList<>();
        JsonNode schema = Generated.json(Schemas.PACK);
        findSilent("", schema, silent);
        schema.get("$defs").properties().stream()
                .filter(each -> !Character.isUpperCase(each.getKey().charAt(0)))
                .forEach(each -> findSilent(each.getKey(), each.getValue(), silent));
        assertThat(silent).isEmpty();
    }

    private static void findSilent(String path, JsonNode schema, List<String> silent) {
        JsonNode properties = schema.path("properties");
        properties.properties().forEach(each -> {
            String key = path + "." + each.getKey();
            boolean said = each.getValue().has("description")
                    || each.getValue().path("$ref").asString("").equals("#/$defs/check");
            if (!said || each.getValue().path("description").asString("-").isBlank()) {
                silent.add(key);
            }
            findSilent(key, each.getValue(), silent);
        });
        if (schema.has("items")) {
            findSilent(path + "[]", schema.get("items"), silent);
        }
    }

    private static List<String> against(String pack) {
        return Schemas.against(SCHEMA, pack, InputFormat.YAML);
    }
}
