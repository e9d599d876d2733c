package org.duly.intake.reading;

import java.io.Closeable;
import java.util.List;
import org.duly.intake.Layout;
import org.duly.intake.Line;
import org.jspecify.annotations.Nullable;

/** Rows of a file in order, blank ones and titles included. */
public interface RowSource extends Closeable {

    /** The next row; an {@link org.duly.intake.Unreadable} if the rest cannot be read; null at the end. */
    @Nullable
    Line next();

    /** How the file was understood, given where the names of its columns stand. */
    Layout layout(long headerRow, List<String> columns);
}
