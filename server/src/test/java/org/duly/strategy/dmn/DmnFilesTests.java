package org.duly.strategy.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duly.strategy.dmn.DmnImport.Imported;
import org.duly.strategy.table.Complaint;
import org.duly.strategy.table.HitPolicy;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmnFilesTests {

    private static final String FILE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="n" id="d">
              <decision id="x" name="grade"><variable name="grade"/>
                <decisionTable id="t" hitPolicy="UNIQUE">
                  <input id="i"><inputExpression id="e" typeRef="number"><text> age </text></inputExpression></input>
                  <output id="o"/>
                  <rule id="r1"><inputEntry id="a"><text>&lt; 3</text></inputEntry>
                    <outputEntry id="b"><text>"X"</text></outputEntry>
                    <annotationEntry><text>young</text></annotationEntry></rule>
                  <rule id="r2"><inputEntry id="c"><text>&gt;= 3</text></inputEntry>
                    <outputEntry id="f"><text>"Y"</text></outputEntry></rule>
                </decisionTable></decision></definitions>
            """;

    @Test
    void readsBackWhatItWrote() {
        TableText text = Tables.text(
                HitPolicy.COLLECT, List.of("age", "class"), "[1..3) | not(\"A\", \"B\") => \"X\"", "- | null => \"Z\"");

        String file = DmnExport.write("grade", text, Tables.WORDS);

        assertThat(read(file)).isEqualTo(new Imported.Taken(text, "COLLECT"));
    }

    @Test
    void takesAUniqueTableWhoseRowsDoNotContradict() {
        assertThat(read(FILE)).isInstanceOfSatisfying(Imported.Taken.class, taken -> {
            assertThat(taken.policy()).isEqualTo("UNIQUE");
            assertThat(taken.table().policy()).isEqualTo(HitPolicy.FIRST);
            assertThat(taken.table().rows().getFirst().note()).isEqualTo("young");
        });
    }

    @Test
    void refusesAUniqueTableWhoseRowsContradict() {
        assertThat(codes(FILE.replace("&gt;= 3", "&gt;= 2"))).containsExactly("dmn-overlap");
    }

    @Test
    void turnsADefaultOutputIntoALastRow() {
        String file = FILE.replace("\"UNIQUE\"", "\"FIRST\"")
                .replace(
                        "<output id=\"o\"/>",
                        "<output id=\"o\"><defaultOutputEntry><text>\"Z\"</text>" + "</defaultOutputEntry></output>");

        assertThat(read(file))
                .isInstanceOfSatisfying(
                        Imported.Taken.class,
                        taken -> assertThat(taken.table().rows().getLast())
                                .isEqualTo(new TableText.RowText(List.of("-"), List.of("\"Z\""), "")));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "hitPolicy=\"UNIQUE\"; hitPolicy=\"PRIORITY\"; dmn-policy",
                "hitPolicy=\"UNIQUE\"; hitPolicy=\"RULE ORDER\"; dmn-policy",
                "hitPolicy=\"UNIQUE\"; hitPolicy=\"OUTPUT ORDER\"; dmn-policy",
                "hitPolicy=\"UNIQUE\"; hitPolicy=\"COLLECT\" aggregation=\"SUM\"; dmn-aggregation",
                "<text> age </text>; <text>age + 1</text>; dmn-input",
                "<output id=\"o\"/>; <output id=\"o\" name=\"fee\"/>; dmn-output",
                "20191111; 20151101; dmn-version",
                "<inputEntry id=\"a\">; <inputEntry id=\"a\" expressionLanguage=\"javascript\">; dmn-language",
                "decisionTable; literalExpression; dmn-no-table",
                "</definitions>; <businessKnowledgeModel name=\"b\"/></definitions>; dmn-element",
                "</definitions>; <decision name=\"two\"/></definitions>; dmn-decisions",
                "</definitions>; </definition>; dmn-unreadable",
            })
    void refusesWhatItCannotRunByName(String there, String instead, String code) {
        assertThat(codes(FILE.replace(there, instead))).containsExactly(code);
    }

    @Test
    void neverResolvesAnEntity() {
        String file =
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + FILE.replace("young", "&x;");

        assertThat(codes(file)).containsExactly("dmn-unreadable");
    }

    private static Imported read(String file) {
        return DmnImport.read(file.getBytes(StandardCharsets.UTF_8), Tables.WORDS);
    }

    private static List<String> codes(String file) {
        return read(file) instanceof Imported.Refused refused
                ? refused.complaints().stream().map(Complaint::code).toList()
                : List.of();
    }
}
