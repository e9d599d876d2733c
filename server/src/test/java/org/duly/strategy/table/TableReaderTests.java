package org.duly.strategy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duly.strategy.table.TableText.RowText;
import org.duly.strategy.table.TableText.TestText;
import org.junit.jupiter.api.Test;

class TableReaderTests {

    private static final RowText ADULTS = new RowText(List.of(">= 3"), List.of("\"X\"", "12.50"), "");
    private static final RowText CHILDREN = new RowText(List.of("< 3"), List.of("\"Y\"", "-"), "");

    @Test
    void namesEveryWrongCellAtOnce() {
        TableText text = table(List.of(
                new RowText(List.of("three"), List.of("X", "1.234"), ""), new RowText(List.of(), List.of(), "")));

        assertThat(Tables.complaints(text))
                .extracting(Complaint::row, Complaint::column, Complaint::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "age", "needs-number"),
                        org.assertj.core.groups.Tuple.tuple(1, "grade", "unquoted"),
                        org.assertj.core.groups.Tuple.tuple(1, "extra", "decimals"),
                        org.assertj.core.groups.Tuple.tuple(2, "", "ragged"));
    }

    @Test
    void refusesFactsThatTheHouseDoesNotHave() {
        TableText text =
                new TableText(HitPolicy.FIRST, List.of("salary"), List.of("grade"), List.of(ADULTS), List.of());

        assertThat(Tables.complaints(text)).extracting(Complaint::code).containsExactly("unknown-fact");
    }

    @Test
    void refusesAnOutcomeLeftOpenThatMustBeGiven() {
        TableText text = table(List.of(new RowText(List.of("-"), List.of("-", "-"), "")));

        assertThat(Tables.complaints(text))
                .extracting(Complaint::column, Complaint::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("grade", "outcome-open"));
    }

    @Test
    void runsTestRowsAndNamesTheDifference() {
        TableText text = table(
                List.of(ADULTS, CHILDREN),
                new TestText("grown up", Map.of("age", "4"), Map.of("grade", "\"X\"", "extra", "12.5")),
                new TestText("wrong", Map.of("age", "2"), Map.of("grade", "\"X\"", "extra", "null")));

        List<TestRun> runs = TestRun.of(CompiledTable.of(Tables.table(text)));

        assertThat(runs).extracting(TestRun::passed).containsExactly(true, false);
        assertThat(runs.getLast().rows()).containsExactly(2);
        assertThat(runs.getLast().differences())
                .containsExactly(Map.entry("grade", new TestRun.Difference(List.of("X"), List.of("Y"))));
    }

    @Test
    void comparesWhatIsCollectedInAnyOrder() {
        TableText text = new TableText(
                HitPolicy.COLLECT,
                List.of("age"),
                List.of("grade"),
                List.of(
                        new RowText(List.of("-"), List.of("\"X\""), ""),
                        new RowText(List.of("> 2"), List.of("\"Y\""), "")),
                List.of(new TestText("both", Map.of("age", "3"), Map.of("grade", "[\"Y\", \"X\"]"))));

        assertThat(TestRun.of(CompiledTable.of(Tables.table(text))))
                .singleElement()
                .matches(TestRun::passed);
    }

    @Test
    void refusesTestsThatExpectNothing() {
        TableText text = table(List.of(ADULTS), new TestText("idle", Map.of("age", "4"), Map.of()));

        assertThat(Tables.complaints(text)).extracting(Complaint::code).containsExactly("test-expects-nothing");
    }

    private static TableText table(List<RowText> rows, TestText... tests) {
        return new TableText(HitPolicy.FIRST, List.of("age"), List.of("grade", "extra"), rows, List.of(tests));
    }
}
