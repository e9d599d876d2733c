package org.duly.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kept answers of the gate, for whoever counts or replays them; each reader sees those of his creditors. */
public interface Receipts {

    /** How often each rule refused, by day of the house, from one day to another. */
    List<Fired> fired(LocalDate from, LocalDate to);

    /** How often the gate was asked in those days. */
    int asked(LocalDate from, LocalDate to);

    /** Kept answers asked since an instant, newest first, after the one given; for reading page by page. */
    List<Kept> since(Instant from, @Nullable Kept after, int limit);

    /** A rule and how often it refused on one day. */
    record Fired(String rule, LocalDate day, int times) {}

    /**
     * One kept answer.
     *
     * @param canonical the receipt in its canonical form
     */
    record Kept(UUID id, String hash, Instant askedAt, String canonical) {}
}
