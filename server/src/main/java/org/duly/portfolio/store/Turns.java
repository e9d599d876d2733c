package org.duly.portfolio.store;

import org.duly.kernel.CreditorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets one placement of a creditor go on at a time, so that two cannot both find an account number free. */
@Repository
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn, which lasts until the end of the transaction. */
    public void take(CreditorId creditor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('portfolio.place:' || :creditor, 0))::text")
                .param("creditor", creditor.toString())
                .query(String.class)
                .single();
    }
}
