package org.duly.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.intake.reading.RowSource;
import org.jspecify.annotations.Nullable;

/** A table that is read row by row; blank rows are passed over. Not for several threads. Close it. */
public final class Table implements Opened, AutoCloseable {

    private final Layout layout;
    private final RowSource source;
    private final Deque<Line> ahead;
    private final Limits limits;
    private long rows;
    private long blankRows;
    private long lastNumber;
    private boolean ended;

    /** {@code ahead} holds what was read behind the names of the columns while looking for them. */
    Table(Layout layout, RowSource source, List<? extends Line> ahead, Limits limits) {
        this.layout = layout;
        this.source = source;
        this.ahead = new ArrayDeque<>(ahead);
        this.limits = limits;
        this.lastNumber = layout.headerRow();
    }

    public Layout layout() {
        return layout;
    }

    /** The next row that is not blank; an {@link Unreadable} ends the table; null at its proper end. */
    public @Nullable Line next() {
        while (!ended) {
            Line line = ahead.isEmpty() ? source.next() : ahead.poll();
            switch (line) {
                case null -> ended = true;
                case Unreadable unreadable -> {
                    return end(unreadable);
                }
                case Row row
                when row.isBlank() -> {
                    if (++blankRows > limits.blankRows()) {
                        return end(Unreadable.because(Unreadable.Reason.BLANK_ROWS, lastNumber, limits.blankRows()));
                    }
                }
                case Row row -> {
                    return accept(row);
                }
            }
        }
        return null;
    }

    /** Whether a row, or a reason why there is none, still follows. Reads ahead by one row. */
    boolean hasNext() {
        Line line = next();
        if (line == null) {
            return false;
        }
        rows--;
        ended = false;
        ahead.addFirst(line);
        return true;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line accept(Row row) {
        blankRows = 0;
        lastNumber = row.number();
        if (++rows > limits.rows()) {
            return end(Unreadable.because(Unreadable.Reason.TOO_MANY_ROWS, limits.rows()));
        }
        return fitted(row);
    }

    private Line end(Unreadable unreadable) {
        ended = true;
        return unreadable;
    }

    private Row fitted(Row row) {
        int width = layout.columns().size();
        List<String> values = row.values();
        if (values.size() == width) {
            return row;
        }
        Map<Integer, Fault> faults = row.faults();
        if (values.stream().skip(width).anyMatch(value -> !value.isBlank())) {
            faults = new HashMap<>(faults);
            faults.put(width, Fault.SURPLUS);
        }
        List<String> fitted = new ArrayList<>(values.subList(0, Math.min(width, values.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return new Row(row.number(), fitted, faults);
    }
}
