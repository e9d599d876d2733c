package org.duly.planted.payment;

import java.time.Instant;

/** Breaks three rules of the house on purpose, so that the tests can see them caught. */
class LooseMoneyUtil {

    double amount;

    Instant stamp() {
        amount += 0.1;
        return Instant.now();
    }
}
