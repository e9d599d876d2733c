package org.duly.portfolio.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.duly.intake.Table;
import org.duly.intake.Tables;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rejected;
import org.duly.portfolio.Terms;
import org.duly.portfolio.store.RejectRows;
import org.duly.portfolio.store.Run;
import org.duly.portfolio.store.RunRows;
import org.duly.portfolio.store.SentFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way: where they stand, what is in them, what was refused. */
@Service
@Transactional
public class Runs {

    private final RunRows runs;
    private final SentFiles files;
    private final RejectRows rejects;
    private final Tables tables;

    Runs(RunRows runs, SentFiles files, RejectRows rejects, Tables tables) {
        this.runs = runs;
        this.files = files;
        this.rejects = rejects;
        this.tables = tables;
    }

    @Transactional(readOnly = true)
    public Run run(UUID id) {
        return runs.byId(id).orElseThrow(() -> new NoSuchElementException("No file " + id + " in your scope"));
    }

    @Transactional(readOnly = true)
    public List<Run> latest(int most) {
        return runs.latest(most);
    }

    /** Says how the file is to be understood and on what terms placed. */
    public void prepare(UUID id, Mapping mapping, Terms terms) {
        runs.prepare(id, MappingText.write(mapping), terms);
    }

    public void askToCancel(UUID id) {
        runs.askToCancel(id);
    }

    @Transactional(readOnly = true)
    public List<RejectRows.Group> groups(UUID id) {
        return rejects.groups(id);
    }

    @Transactional(readOnly = true)
    public List<Rejected> rejected(UUID id) {
        List<Rejected> rejected = new ArrayList<>();
        for (Map.Entry<Long, List<Problem>> row : rejects.ofRun(id).entrySet()) {
            rejected.add(new Rejected(row.getKey(), row.getValue()));
        }
        return rejected;
    }

    @Transactional(readOnly = true)
    public List<String> columns(UUID id) {
        return withTable(id, table -> table.layout().columns());
    }

    /** Opens the kept file for reading. It could be read when it came, so it can be now. */
    @Transactional(readOnly = true)
    public <T> T withTable(UUID id, Function<Table, T> reading) {
        run(id);
        try (Scratch scratch = Scratch.fresh()) {
            files.fetch(id, scratch.path());
            try (Table table = (Table) tables.open(scratch.path())) {
                return reading.apply(table);
            }
        }
    }
}
