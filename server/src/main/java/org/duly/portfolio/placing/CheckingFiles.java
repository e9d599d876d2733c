package org.duly.portfolio.placing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duly.intake.Line;
import org.duly.intake.Row;
import org.duly.intake.Table;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rule;
import org.duly.portfolio.Terms;
import org.duly.portfolio.store.RejectRows.Group;
import org.duly.portfolio.store.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how a prepared file would be taken, before anything is written. */
@Service
@Transactional(readOnly = true)
public class CheckingFiles {

    /** Checked at once while somebody waits; the run itself checks every row. */
    private static final int MOST_ROWS = 20_000;

    private static final int PREVIEW = 50;
    private static final int NAMED_ROWS = 8;

    private final Runs runs;
    private final Portfolios portfolios;
    private final BookChecks book;
    private final Clock clock;

    CheckingFiles(Runs runs, Portfolios portfolios, BookChecks book, Clock clock) {
        this.runs = runs;
        this.portfolios = portfolios;
        this.book = book;
        this.clock = clock;
    }

    /** A row as it was understood; {@code row} is null where it was not. */
    public record Seen(long number, @Nullable PlacementRow row, List<Problem> problems) {}

    /**
     * What the check found.
     *
     * @param checked how many rows were looked at
     */
    public record Report(long checked, long good, List<Group> groups, List<Seen> preview) {

        public long bad() {
            return checked - good;
        }
    }

    public Report check(UUID id) {
        Run run = runs.run(id);
        Creditor creditor = portfolios.creditor(run.creditor());
        Terms terms = Objects.requireNonNull(run.terms());
        Mapping mapping = MappingText.read(Objects.requireNonNull(run.mapping()));
        List<Seen> seen = runs.withTable(id, table -> see(table, mapping, creditor, terms));
        List<Seen> all = besideTheBook(creditor, seen);
        return new Report(
                all.size(),
                all.stream().filter(each -> each.problems().isEmpty()).count(),
                groups(all),
                all.subList(0, Math.min(PREVIEW, all.size())));
    }

    private List<Seen> see(Table table, Mapping mapping, Creditor creditor, Terms terms) {
        RowReader reader = new RowReader(mapping, table.layout().columns(), creditor, terms);
        RowChecks checks = new RowChecks(creditor, terms, LocalDate.now(clock));
        FileChecks beside = new FileChecks();
        List<Seen> seen = new ArrayList<>();
        while (seen.size() < MOST_ROWS) {
            Line line = table.next();
            if (!(line instanceof Row row)) {
                break;
            }
            switch (reader.read(row)) {
                case RowReader.NotUnderstood not ->
                    seen.add(new Seen(row.number(), null, not.rejected().problems()));
                case RowReader.Understood understood -> {
                    List<Problem> problems = new ArrayList<>(checks.of(understood.row()));
                    problems.addAll(beside.of(understood.row()));
                    seen.add(new Seen(row.number(), understood.row(), problems));
                }
            }
        }
        return seen;
    }

    private List<Seen> besideTheBook(Creditor creditor, List<Seen> seen) {
        List<PlacementRow> understood =
                seen.stream().map(Seen::row).filter(Objects::nonNull).toList();
        Iterator<List<Problem>> beside = book.of(creditor, understood).iterator();
        return seen.stream().map(each -> besideTheBook(each, beside)).toList();
    }

    private static Seen besideTheBook(Seen seen, Iterator<List<Problem>> beside) {
        if (seen.row() == null) {
            return seen;
        }
        List<Problem> problems = new ArrayList<>(seen.problems());
        problems.addAll(beside.next());
        return new Seen(seen.number(), seen.row(), problems);
    }

    private static List<Group> groups(List<Seen> seen) {
        Map<List<String>, List<Long>> rows = new LinkedHashMap<>();
        for (Seen each : seen) {
            for (Problem problem : each.problems()) {
                rows.computeIfAbsent(List.of(problem.field(), problem.rule().name()), _ -> new ArrayList<>())
                        .add(each.number());
            }
        }
        return rows.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey().get(0),
                        Rule.valueOf(entry.getKey().get(1)),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(NAMED_ROWS).toList()))
                .sorted(java.util.Comparator.comparingLong(Group::count).reversed())
                .toList();
    }
}
