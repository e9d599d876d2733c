package org.duly.strategy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duly.strategy.table.TableText.RowText;
import org.junit.jupiter.api.Test;

class CompiledTableTests {

    private static final List<String> COLUMNS = List.of("age", "rate", "class", "code", "member", "since");
    private static final List<Map<String, Object>> CASES = Tables.everyCase(COLUMNS);

    @Test
    void givesWhatTheCellsSayOneByOne() {
        qt().withExamples(60).forAll(longs().all()).checkAssert(seed -> {
            for (HitPolicy policy : HitPolicy.values()) {
                DecisionTable table = Tables.table(Tables.random(seed, policy, COLUMNS));
                CompiledTable compiled = CompiledTable.of(table);
                for (Map<String, Object> facts : CASES) {
                    List<Integer> naive = Naive.rows(table, facts);
                    List<Integer> expected =
                            policy == HitPolicy.FIRST ? naive.stream().limit(1).toList() : naive;
                    assertThat(compiled.hits(facts)).isEqualTo(expected);
                }
            }
        });
    }

    @Test
    void saysForHowManyStepsAGrowingOrFallingNumberKeepsTheRows() {
        qt().withExamples(60).forAll(longs().all()).checkAssert(seed -> {
            CompiledTable table = CompiledTable.of(Tables.table(Tables.random(seed, HitPolicy.COLLECT, COLUMNS)));
            for (int age = 0; age <= 40; age++) {
                List<Integer> rows = table.hits(Map.of("age", BigDecimal.valueOf(age)));
                long up = Math.min(60, table.stepsUpward("age", BigDecimal.valueOf(age)));
                long down = Math.min(age + 1, table.stepsDownward("age", BigDecimal.valueOf(age)));
                assertThat(Math.min(up, down)).isPositive();
                for (int step = 1; step < up; step++) {
                    assertThat(table.hits(Map.of("age", BigDecimal.valueOf(age + step))))
                            .isEqualTo(rows);
                }
                for (int step = 1; step < down; step++) {
                    assertThat(table.hits(Map.of("age", BigDecimal.valueOf(age - step))))
                            .isEqualTo(rows);
                }
            }
        });
    }

    @Test
    void takesTablesOfMoreThanSixtyFourRows() {
        List<RowText> rows = IntStream.range(0, 150)
                .mapToObj(i -> new RowText(List.of("0." + i % 6, i < 144 ? "\"A\"" : "-"), List.of("\"X\""), ""))
                .toList();
        CompiledTable table = CompiledTable.of(Tables.table(
                new TableText(HitPolicy.FIRST, List.of("rate", "class"), List.of("grade"), rows, List.of())));

        assertThat(table.first(Map.of("rate", new BigDecimal("0.5"), "class", "B")))
                .isEqualTo(150);
        assertThat(table.first(Map.of("class", "A"))).isZero();
    }

    @Test
    void evaluatesAMillionCasesInSeconds() {
        CompiledTable table = CompiledTable.of(Tables.table(Tables.random(7, HitPolicy.FIRST, COLUMNS)));
        long started = System.nanoTime();

        int hits = 0;
        for (int i = 0; i < 1_000_000; i++) {
            hits += table.first(CASES.get(i % CASES.size()));
        }

        assertThat(hits).isPositive();
        assertThat(System.nanoTime() - started).isLessThan(10_000_000_000L);
    }
}
