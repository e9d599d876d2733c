package org.duly.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duly.intake.reading.FileKind;
import org.duly.intake.reading.HeaderRow;
import org.duly.intake.reading.RowSource;
import org.duly.intake.reading.TextSource;
import org.duly.intake.reading.WorkbookSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the tables creditors send: finds encoding, separator and the names of the columns, and streams the rows. */
@Component
public final class Tables {

    /** How far down the names of the columns may stand. */
    private static final int LOOK_AHEAD = 40;

    private final Limits limits;

    public Tables() {
        this(Limits.standard());
    }

    public Tables(Limits limits) {
        this.limits = limits;
    }

    /** Opens a file by its content; its name is not trusted for anything. */
    public Opened open(Path file) {
        try {
            long size = Files.size(file);
            if (size > limits.fileBytes()) {
                return Unreadable.because(Unreadable.Reason.TOO_LARGE, limits.fileBytes() >> 20);
            }
            return switch (FileKind.of(file, limits)) {
                case FileKind.Refused refused -> refused.why();
                case FileKind.Text text -> begin(TextSource.open(file, text.encoding(), limits));
                case FileKind.Workbook _ ->
                    switch (WorkbookSource.open(file, limits)) {
                        case WorkbookSource.Refused refused -> refused.why();
                        case WorkbookSource.Found found -> begin(found.source());
                    };
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Opened begin(RowSource source) throws IOException {
        Opened opened = withHeader(source);
        if (opened instanceof Unreadable) {
            source.close();
        }
        return opened;
    }

    private Opened withHeader(RowSource source) {
        List<Row> first = new ArrayList<>();
        Unreadable broken = null;
        long blank = 0;
        while (first.size() < LOOK_AHEAD && broken == null) {
            Line line = source.next();
            if (line == null) {
                break;
            }
            switch (line) {
                case Unreadable unreadable -> broken = unreadable;
                case Row row
                when row.isBlank() -> {
                    if (++blank > limits.blankRows()) {
                        long last = first.isEmpty() ? 0 : first.getLast().number();
                        broken = Unreadable.because(Unreadable.Reason.BLANK_ROWS, last, limits.blankRows());
                    }
                }
                case Row row -> {
                    blank = 0;
                    first.add(row);
                }
            }
        }
        if (first.isEmpty()) {
            return broken == null ? Unreadable.because(Unreadable.Reason.EMPTY) : broken;
        }
        return table(source, first, broken);
    }

    private Opened table(RowSource source, List<Row> first, @Nullable Unreadable broken) {
        int at = HeaderRow.find(first);
        if (at < 0) {
            return broken == null ? Unreadable.because(Unreadable.Reason.NO_HEADER) : broken;
        }
        Row header = first.get(at);
        List<String> columns = HeaderRow.names(header.values());
        if (columns.size() > limits.columns()) {
            return Unreadable.because(Unreadable.Reason.TOO_MANY_COLUMNS, columns.size(), limits.columns());
        }
        List<Line> ahead = new ArrayList<>(first.subList(at + 1, first.size()));
        if (broken != null) {
            ahead.add(broken);
        }
        Table table = new Table(source.layout(header.number(), columns), source, ahead, limits);
        return table.hasNext() ? table : Unreadable.because(Unreadable.Reason.HEADER_ONLY);
    }
}
