package org.duly.portfolio.placing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Uuid7;
import org.duly.ledger.Ledger;
import org.duly.ledger.Opening;
import org.duly.party.Parties;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Terms;
import org.duly.portfolio.events.AccountsPlaced;
import org.duly.portfolio.events.AccountsPlaced.Placed;
import org.duly.portfolio.store.AccountRows;
import org.duly.portfolio.store.BatchRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts accepted rows into the book: debtors, accounts, opening balances. Inside the caller's transaction. */
@Component
class Acceptance {

    private final Parties parties;
    private final Ledger ledger;
    private final AccountRows accounts;
    private final BatchRows batches;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Acceptance(
            Parties parties,
            Ledger ledger,
            AccountRows accounts,
            BatchRows batches,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.parties = parties;
        this.ledger = ledger;
        this.accounts = accounts;
        this.batches = batches;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    /** The batch that rows go into: the one they join, else a new one. */
    BatchId batch(Creditor creditor, Terms terms) {
        BatchId joined = terms.joins();
        if (joined != null) {
            boolean open = batches.byId(joined)
                    .filter(batch -> batch.creditor().equals(creditor.id()) && !batch.isRecalled())
                    .isPresent();
            if (!open) {
                throw new IllegalStateException("Batch " + joined + " is not an open one of " + creditor.code());
            }
            return joined;
        }
        BatchId id = new BatchId(Uuid7.next(Instant.now(clock)));
        batches.insert(id, creditor.id(), terms, Instant.now(clock));
        return id;
    }

    List<Placed> accept(Creditor creditor, BatchId batch, Terms terms, List<PlacementRow> rows) {
        List<DebtorId> debtors = parties.register(
                creditor.id(),
                creditor.jurisdiction(),
                rows.stream().map(PlacementRow::debtor).toList());
        Instant now = Instant.now(clock);
        List<AccountRows.New> fresh = IntStream.range(0, rows.size())
                .mapToObj(i -> account(creditor, batch, terms, rows.get(i), debtors.get(i), now))
                .toList();
        accounts.insert(fresh);
        ledger.place(
                terms.placedOn(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new Opening(
                                fresh.get(i).card().id(),
                                creditor.id(),
                                creditor.currency(),
                                rows.get(i).owed()))
                        .toList());
        return fresh.stream()
                .map(each -> new Placed(each.card().id(), each.card().debtor()))
                .toList();
    }

    /** Tells the other rooms, once for all rows. */
    void tell(Creditor creditor, BatchId batch, List<Placed> placed, int rejected) {
        batches.grow(batch, placed.size());
        facts.publishEvent(new AccountsPlaced(creditor.id(), batch, placed, Instant.now(clock)));
        journal.record(Kind.COMMAND, "portfolio.place", batch, Map.of("accounts", placed.size(), "rejected", rejected));
    }

    private static AccountRows.New account(
            Creditor creditor, BatchId batch, Terms terms, PlacementRow row, DebtorId debtor, Instant now) {
        AccountCard card = new AccountCard(
                new AccountId(Uuid7.next(now)),
                creditor.id(),
                batch,
                debtor,
                row.account(),
                row.product(),
                row.currency(),
                row.contractOn(),
                row.oldestUnpaidDue(),
                row.lastPaymentOn(),
                terms.placedOn(),
                row.recallOn() == null ? terms.recallOn() : row.recallOn(),
                row.handNumber(),
                AccountCard.State.PLACED);
        return new AccountRows.New(
                card, row.lastPayment() == null ? null : row.lastPayment().minor());
    }
}
