package org.duly.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.kernel.Money;
import org.duly.kernel.Uuid7;
import org.duly.ledger.Transaction.What;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The books in PostgreSQL. Whoever adds to an account's books holds its row, so that additions follow each other. */
@Service
@Transactional
class JdbcLedger implements Ledger {

    private final Openings openings;
    private final AccountBooks books;
    private final BookQueries queries;
    private final Clock clock;

    JdbcLedger(Openings openings, AccountBooks books, BookQueries queries, Clock clock) {
        this.openings = openings;
        this.books = books;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void place(LocalDate effectiveOn, List<Opening> placed) {
        openings.open(effectiveOn, placed);
    }

    @Override
    public void takeBack(AccountId account, LocalDate effectiveOn, String reason) {
        AccountBooks.Held held = books.hold(account);
        History history = books.history(held);
        String key = "take-back:" + account;
        if (history.find(key).isEmpty()) {
            refuseBefore(held, effectiveOn);
            add(held, history, draft(held, key, InputHash.of(key), effectiveOn, new What.TakenBack(reason)));
        }
    }

    @Override
    public Allocated receive(
            String key, AccountId account, LocalDate effectiveOn, Money amount, List<Component> order) {
        String hash = InputHash.of(account, effectiveOn, amount, order);
        AccountBooks.Held held = books.hold(account);
        History history = books.history(held);
        Optional<Transaction> booked = history.find(key);
        if (booked.isPresent()) {
            return sameInput(booked.get(), hash).change().asSplit();
        }
        refuseBefore(held, effectiveOn);
        Books gross = Books.received(amount, new Allocated(Map.of(), amount));
        Transaction received = draft(held, key, hash, effectiveOn, new What.Received(order));
        return add(held, history, received.changing(gross)).asSplit();
    }

    @Override
    @Transactional(readOnly = true)
    public Allocated split(AccountId account, LocalDate effectiveOn, Money amount, List<Component> order) {
        return Allocation.split(balance(account, effectiveOn).owed(), amount, order);
    }

    @Override
    public void reverse(String key, LocalDate effectiveOn, String reason) {
        AccountBooks.Held held = books.hold(books.accountOf(key));
        History history = books.history(held);
        String reversal = "reverse:" + key;
        if (history.find(reversal).isPresent()) {
            return;
        }
        Transaction receipt = history.find(key).orElseThrow();
        if (!(receipt.what() instanceof What.Received) || effectiveOn.isBefore(receipt.effectiveOn())) {
            throw new IllegalArgumentException(
                    "Only a receipt is reversed, and not before the day it counts: " + key + " on " + effectiveOn);
        }
        What reversed = new What.Reversed(receipt.id(), reason);
        add(held, history, draft(held, reversal, InputHash.of(key), effectiveOn, reversed));
    }

    @Override
    @Transactional(readOnly = true)
    public Balance balance(AccountId account, LocalDate asOf) {
        return one(account, queries.balances(List.of(account), asOf, null));
    }

    @Override
    @Transactional(readOnly = true)
    public Balance balance(AccountId account, LocalDate asOf, Instant knownAt) {
        return one(account, queries.balances(List.of(account), asOf, knownAt));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, Balance> balances(Collection<AccountId> accounts, LocalDate asOf) {
        return queries.balances(accounts, asOf, null);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, Balance> balances(Collection<AccountId> accounts, LocalDate asOf, Instant knownAt) {
        return queries.balances(accounts, asOf, knownAt);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, Balance> overpaid(LocalDate asOf) {
        return queries.balances(queries.overpaidAccounts(asOf), asOf, null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> statement(AccountId account) {
        return queries.statement(account);
    }

    private static Balance one(AccountId account, Map<AccountId, Balance> balances) {
        Balance balance = balances.get(account);
        if (balance == null) {
            throw new NoSuchElementException("No books of account " + account + " are open to the reader");
        }
        return balance;
    }

    private Books add(AccountBooks.Held held, History history, Transaction added) {
        List<Transaction> written = history.with(added, this::freshId);
        books.write(held, written);
        return written.getFirst().change();
    }

    private Transaction draft(AccountBooks.Held held, String key, String hash, LocalDate effectiveOn, What what) {
        return new Transaction(freshId(), key, hash, effectiveOn, what, Books.empty(held.currency()));
    }

    private UUID freshId() {
        return Uuid7.next(clock.instant());
    }

    private static void refuseBefore(AccountBooks.Held held, LocalDate effectiveOn) {
        if (effectiveOn.isBefore(held.placedOn())) {
            throw new IllegalArgumentException("Account " + held.account() + " was placed on " + held.placedOn()
                    + "; what counts on " + effectiveOn + " is already part of what was placed");
        }
    }

    private static Transaction sameInput(Transaction booked, String hash) {
        if (!booked.inputHash().equals(hash)) {
            throw new IllegalStateException("Receipt " + booked.key()
                    + " was booked with another account, day, amount or order; reverse it or use another key");
        }
        return booked;
    }
}
