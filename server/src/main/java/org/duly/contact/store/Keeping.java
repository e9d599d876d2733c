package org.duly.contact.store;

import org.duly.kernel.OneTrip;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes down an answer of the gate, and with a "yes" the attempt it reserves and counts, in one trip. */
@Repository
public class Keeping {

    private final JdbcTemplate jdbc;

    public Keeping(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void answer(StoredReceipt receipt) {
        OneTrip trip = new OneTrip();
        ReceiptStore.keep(trip, receipt);
        trip.make(jdbc);
    }

    public void reservation(StoredReceipt receipt, StoredAttempt attempt, Whom whom, TallyStore.Counted counted) {
        OneTrip trip = new OneTrip();
        ReceiptStore.keep(trip, receipt);
        AttemptStore.insert(trip, attempt);
        TallyStore.reserve(
                trip,
                whom.lenderGroup(),
                whom.person(),
                counted,
                attempt.reservation().expiresAt());
        trip.make(jdbc);
    }
}
