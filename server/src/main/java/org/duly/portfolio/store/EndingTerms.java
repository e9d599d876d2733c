package org.duly.portfolio.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.ledger.Ledger;
import org.duly.portfolio.Batch;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.events.BatchRecalled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives back what was placed until a day that has passed, however long nobody looked. */
@Component
class EndingTerms {

    private static final Logger LOG = LoggerFactory.getLogger(EndingTerms.class);

    private final BatchRows batches;
    private final AccountRows accounts;
    private final Ledger ledger;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EndingTerms(
            BatchRows batches,
            AccountRows accounts,
            Ledger ledger,
            Journal journal,
            ApplicationEventPublisher facts,
            Acting acting,
            Clock clock,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.accounts = accounts;
        this.ledger = ledger;
        this.journal = journal;
        this.facts = facts;
        this.acting = acting;
        this.clock = clock;
        this.transaction = transaction;
    }

    void goThrough() {
        LocalDate today = LocalDate.now(clock);
        acting.as(Actor.system("placement terms"), () -> {
            List<BatchId> due = Objects.requireNonNull(transaction.execute(_ -> batches.ended(today)));
            due.forEach(batch -> endApart(batch, today));
        });
    }

    /** One batch that cannot be ended must not hold up the others; it stays due, and the gate refuses meanwhile. */
    private void endApart(BatchId batch, LocalDate today) {
        try {
            transaction.executeWithoutResult(_ -> end(batch, today));
        } catch (RuntimeException e) {
            LOG.error("The term of batch {} could not be ended; it will be tried again", batch, e);
        }
    }

    private void end(BatchId id, LocalDate today) {
        Batch batch = batches.byId(id).orElseThrow();
        Instant now = Instant.now(clock);
        List<AccountId> ended = accounts.end(id, today);
        ended.forEach(account -> ledger.takeBack(account, today, Portfolios.TERM_ENDED));
        boolean whole = batches.end(id, today, Portfolios.TERM_ENDED, now);
        if (!ended.isEmpty()) {
            facts.publishEvent(new BatchRecalled(batch.creditor(), id, ended, Portfolios.TERM_ENDED, now));
        }
        if (whole || !ended.isEmpty()) {
            journal.record(Kind.DECISION, "portfolio.end-term", id, Map.of("accounts", ended.size(), "whole", whole));
        }
    }
}
