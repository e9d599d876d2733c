package org.duly.planted;

import java.time.LocalDate;
import org.duly.ledger.Ledger;

/** Posts to the ledger from a room that may not, so that the tests can see it caught. */
class Poster {

    void post(Ledger ledger) {
        ledger.reverse("key", LocalDate.EPOCH, "no reason");
    }
}
