package org.duly.desk.home;

import java.util.List;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseBrief;
import org.duly.casework.Reason;

/**
 * What a collector sees first.
 *
 * @param broken promises that broke lately, the newest first
 * @param due promises of today, by hour
 */
public record MyDay(
        List<Item> list, int total, int page, int size, List<Promised> broken, List<Promised> due, Numbers numbers) {

    /** A case of today's list, and why it stands where it stands. */
    public record Item(CaseBrief brief, List<Reason> why) {}

    /** A promise and whose case it is. */
    public record Promised(Promises.Promise promise, String number, String maskedName) {}

    public int from() {
        return total == 0 ? 0 : page * size + 1;
    }

    public int to() {
        return Math.min(total, page * size + list.size());
    }

    public boolean hasNext() {
        return to() < total;
    }
}
