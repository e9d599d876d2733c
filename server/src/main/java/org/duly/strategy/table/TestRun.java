package org.duly.strategy.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What came of a test row.
 *
 * @param number of the test, from 1
 * @param differences by instruction, what came out instead of what was expected
 */
public record TestRun(int number, String name, List<Integer> rows, Map<String, Difference> differences) {

    /** Expected and found; empty lists mean nothing. */
    public record Difference(List<Object> expected, List<Object> found) {}

    public boolean passed() {
        return differences.isEmpty();
    }

    /** Runs every test row of a table. */
    public static List<TestRun> of(CompiledTable compiled) {
        List<DecisionTable.Test> tests = compiled.table().tests();
        return IntStream.range(0, tests.size())
                .mapToObj(i -> run(compiled, i + 1, tests.get(i)))
                .toList();
    }

    private static TestRun run(CompiledTable compiled, int number, DecisionTable.Test test) {
        List<Integer> rows = compiled.hits(test.given());
        Map<String, Difference> differences = new LinkedHashMap<>();
        test.expected().forEach((name, expected) -> {
            List<Object> found = rows.stream()
                    .map(row -> compiled.table().rows().get(row - 1).outcome().get(name))
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (!sameInAnyOrder(expected, found)) {
                differences.put(name, new Difference(expected, found));
            }
        });
        return new TestRun(number, test.name(), rows, differences);
    }

    private static boolean sameInAnyOrder(Collection<Object> expected, Collection<Object> found) {
        List<Object> left = new ArrayList<>(found);
        return expected.size() == found.size()
                && expected.stream()
                        .allMatch(each -> left.stream()
                                .filter(other -> Literals.same(each, other))
                                .findFirst()
                                .map(left::remove)
                                .orElse(false));
    }
}
