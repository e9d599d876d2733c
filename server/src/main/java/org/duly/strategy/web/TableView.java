package org.duly.strategy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duly.strategy.table.CompiledTable;
import org.duly.strategy.table.Complaint;
import org.duly.strategy.table.Findings;
import org.duly.strategy.table.TableReader;
import org.duly.strategy.table.TableReader.Read;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.TestRun;
import org.duly.strategy.version.Version;
import org.duly.strategy.words.Words;

/**
 * What the page of a version shows.
 *
 * @param editable whether the reader may write in it
 * @param findings what the table says about itself; empty while a cell is not understood
 * @param runs what came of the test rows
 */
public record TableView(
        Version version,
        TableText text,
        boolean editable,
        List<Complaint> complaints,
        Optional<Findings> findings,
        List<TestRun> runs) {

    static TableView of(Version version, TableText text, boolean editable) {
        return switch (TableReader.read(text, Words.VOCABULARY)) {
            case Read.NotUnderstood not ->
                new TableView(version, text, editable, not.complaints(), Optional.empty(), List.of());
            case Read.Understood understood ->
                new TableView(
                        version,
                        text,
                        editable,
                        List.of(),
                        Optional.of(Findings.of(understood.table())),
                        TestRun.of(CompiledTable.of(understood.table())));
        };
    }

    /** Facts that are no column yet. */
    public List<String> otherFacts() {
        return others(Words.facts(), text.inputs());
    }

    /** Instructions that are no column yet. */
    public List<String> otherOutcomes() {
        return others(Words.outcomes(), text.outputs());
    }

    /** Id of the cell on the page that a complaint is about; empty for the table as a whole. */
    public String cell(Complaint complaint) {
        int row = complaint.row() - 1;
        return switch (complaint.part()) {
            case TABLE -> "";
            case CONDITION -> "when-" + row + "-" + text.inputs().indexOf(complaint.column());
            case OUTCOME -> "then-" + row + "-" + text.outputs().indexOf(complaint.column());
            case TEST ->
                text.inputs().contains(complaint.column())
                        ? "given-" + row + "-" + text.inputs().indexOf(complaint.column())
                        : "expected-" + row + "-" + text.outputs().indexOf(complaint.column());
        };
    }

    /** Whether nothing stands in the way of publication but another person. */
    public boolean isReady() {
        return complaints.isEmpty()
                && !runs.isEmpty()
                && runs.stream().allMatch(TestRun::passed)
                && findings.map(found ->
                                found.unreachable().isEmpty() && (found.gap().isEmpty() || collects()))
                        .orElse(false);
    }

    public boolean collects() {
        return text.policy() == org.duly.strategy.table.HitPolicy.COLLECT;
    }

    private static List<String> others(List<String> all, List<String> used) {
        List<String> left = new ArrayList<>(all);
        left.removeAll(used);
        return left;
    }
}
