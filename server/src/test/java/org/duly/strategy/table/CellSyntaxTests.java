package org.duly.strategy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.strategy.table.TableText.RowText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as FEEL unary tests; the cases follow what the DMN specification says of decision tables. */
class CellSyntaxTests {

    @ParameterizedTest(name = "{0} in {1} fits {2}: {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "age; -; 3; true",
                "age; 3; 3; true",
                "age; 3; 4; false",
                "age; 3, 5; 5; true",
                "age; >=4; 4; true",
                "age; > 4; 4; false",
                "age; < 4; 3; true",
                "age; <=3; 4; false",
                "age; [2..4]; 4; true",
                "age; [2..4); 4; false",
                "age; (2..4]; 2; false",
                "age; ]2..4[; 3; true",
                "age; ]2..4[; 4; false",
                "age; not(3); 3; false",
                "age; not(3, [5..6]); 4; true",
                "age; not(< 3); 2; false",
                "rate; 0.30; 0.3; true",
                "rate; null; ; true",
                "rate; null; 0.1; false",
                "rate; not(null); ; false",
                "rate; not(null); 0.1; true",
                "rate; < 0.3; ; false",
                "rate; not(< 0.3); ; true",
                "rate; not(null, < 0.3); ; false",
                "rate; not(0.3); ; true",
                "rate; null, > 0.3; ; true",
                "class; \"A\"; A; true",
                "class; \"A\", \"B\"; B; true",
                "class; not(\"A\", \"B\"); C; true",
                "class; not(\"A\"); ; true",
                "code; \"HSB\"; HSB; true",
                "code; \"H\\\"B\"; H\"B; true",
                "member; true; true; true",
                "member; not(true); true; false",
                "since; date(\"2026-01-05\"); 2026-01-05; true",
                "since; >= @\"2026-01-05\"; 2026-01-04; false",
                "since; [date(\"2026-01-01\")..date(\"2026-01-31\")]; 2026-01-31; true",
            })
    void readsTheUnaryTestsItSupports(String column, String cell, String value, boolean fits) {
        TableText text = Tables.text(HitPolicy.FIRST, List.of(column), cell + "=> \"X\"");
        Map<String, Object> facts = new HashMap<>();
        if (value != null) {
            facts.put(column, literal(column, value));
        }

        assertThat(Naive.rows(Tables.table(text), facts)).hasSize(fits ? 1 : 0);
        assertThat(CompiledTable.of(Tables.table(text)).first(facts)).isEqualTo(fits ? 1 : 0);
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "age; ``; empty",
                "age; ten; needs-number",
                "age; \"3\"; needs-number",
                "age; 3.5; needs-whole",
                "rate; 0.25; decimals",
                "age; ? > 3; question-mark",
                "age; abs(3); function",
                "age; date(\"2026-13-01\"); not-a-day",
                "age; 3 + 1; arithmetic",
                "age; [3..; incomplete",
                "age; [3; range",
                "age; [3..5; unclosed",
                "age; [5..3]; range-backwards",
                "age; not(3; unclosed",
                "age; 99999999999999999; too-big",
                "class; A; unquoted",
                "class; \"D\"; unknown-word",
                "class; < \"B\"; not-ordered",
                "member; yes; needs-flag",
                "since; 3; needs-day",
                "since; duration(\"P1D\"); function",
                "code; 3; needs-text",
            })
    void refusesWhatItDoesNotSupportByName(String column, String cell, String code) {
        TableText text = new TableText(
                HitPolicy.FIRST,
                List.of(column),
                List.of("grade"),
                List.of(
                        new RowText(List.of("-"), List.of("\"X\""), ""),
                        new RowText(List.of(cell), List.of("\"X\""), "")),
                List.of());

        assertThat(Tables.complaints(text)).singleElement().satisfies(complaint -> {
            assertThat(complaint.code()).isEqualTo(code);
            assertThat(complaint.row()).isEqualTo(2);
            assertThat(complaint.column()).isEqualTo(column);
        });
    }

    private static Object literal(String column, String value) {
        return switch (column) {
            case "age", "rate" -> new BigDecimal(value);
            case "member" -> Boolean.valueOf(value);
            case "since" -> LocalDate.parse(value);
            default -> value;
        };
    }
}
