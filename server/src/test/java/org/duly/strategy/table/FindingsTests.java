package org.duly.strategy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTests {

    private static final List<String> COLUMNS = List.of("age", "rate", "class", "code", "member");
    private static final List<Map<String, Object>> CASES = Tables.everyCase(COLUMNS);

    @Test
    void namesACaseThatNoRowFits() {
        DecisionTable table = Tables.table(
                Tables.text(HitPolicy.FIRST, List.of("age", "member"), "<= 3 | - => \"X\"", "> 3 | true => \"Y\""));

        assertThat(Findings.of(table).gap()).hasValueSatisfying(facts -> {
            assertThat(Naive.rows(table, facts)).isEmpty();
            assertThat(facts).containsEntry("member", false);
        });
    }

    @Test
    void seesNoGapBetweenWholeNumbers() {
        DecisionTable table =
                Tables.table(Tables.text(HitPolicy.FIRST, List.of("age"), "[0..2] => \"X\"", "[3..6] => \"Y\""));

        assertThat(Findings.of(table).gap()).isEmpty();
    }

    @Test
    void remembersThatAValueMayBeUnknown() {
        DecisionTable table =
                Tables.table(Tables.text(HitPolicy.FIRST, List.of("rate"), "< 0.3 => \"X\"", ">= 0.3 => \"Y\""));

        assertThat(Findings.of(table).gap()).contains(Map.of());
    }

    @Test
    void namesRowsThatEarlierRowsHide() {
        DecisionTable table = Tables.table(
                Tables.text(HitPolicy.FIRST, List.of("age"), "<= 3 => \"X\"", ">= 2 => \"Y\"", "[1..5] => \"Z\""));

        assertThat(Findings.of(table).unreachable()).containsExactly(3);
    }

    @Test
    void agreesWithTryingEveryCase() {
        qt().withExamples(400).forAll(longs().all()).checkAssert(seed -> {
            DecisionTable table = Tables.table(Tables.random(seed, HitPolicy.FIRST, COLUMNS));
            List<List<Integer>> hits =
                    CASES.stream().map(facts -> Naive.rows(table, facts)).toList();

            Findings findings = Findings.of(table);

            assertThat(findings.exhausted()).isFalse();
            assertThat(findings.gap().isPresent()).isEqualTo(hits.stream().anyMatch(List::isEmpty));
            findings.gap()
                    .ifPresent(facts -> assertThat(Naive.rows(table, facts)).isEmpty());
            for (int row = 1; row <= table.rows().size(); row++) {
                int number = row;
                boolean reached = hits.stream().anyMatch(each -> !each.isEmpty() && each.getFirst() == number);
                assertThat(findings.unreachable().contains(row)).isEqualTo(!reached);
            }
            assertThat(findings.overlaps().stream()
                            .map(each -> each.first() * 100 + each.second())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(contradictions(table, hits));
        });
    }

    private static List<Integer> contradictions(DecisionTable table, List<List<Integer>> hits) {
        return hits.stream()
                .flatMap(rows -> rows.stream()
                        .flatMap(i -> rows.stream().filter(j -> j > i).map(j -> i * 100 + j)))
                .distinct()
                .filter(pair -> !table.rows()
                        .get(pair / 100 - 1)
                        .outcome()
                        .equals(table.rows().get(pair % 100 - 1).outcome()))
                .toList();
    }
}
