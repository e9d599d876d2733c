package org.duly.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The append-only journal. Entries are written in the transaction of the act they record, and chained by hash soon
 * after it commits. They hold ids and codes, never personal data.
 */
public interface Journal {

    /**
     * Records an act of whoever acts now.
     *
     * @param act what was done, as {@code room.verb}, for example {@code contact.ask}
     * @param subject id of what it was done to, or null
     * @param detail plain values (text, numbers, booleans), no personal data
     */
    void record(Kind kind, String act, @Nullable Object subject, Map<String, ?> detail);
}
