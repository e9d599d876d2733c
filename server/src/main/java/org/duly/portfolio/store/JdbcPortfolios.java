package org.duly.portfolio.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.OneTrip;
import org.duly.kernel.Uuid7;
import org.duly.ledger.Ledger;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.AccountCard.State;
import org.duly.portfolio.Batch;
import org.duly.portfolio.Commission;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.NewCreditor;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.events.BatchRecalled;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creditors, contracts and accounts in the database. */
@Service
@Transactional
class JdbcPortfolios implements Portfolios {

    private final JdbcTemplate jdbc;
    private final CreditorRows creditors;
    private final AccountRows accounts;
    private final BatchRows batches;
    private final EndingTerms ending;
    private final Ledger ledger;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    JdbcPortfolios(
            JdbcTemplate jdbc,
            CreditorRows creditors,
            AccountRows accounts,
            BatchRows batches,
            EndingTerms ending,
            Ledger ledger,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.creditors = creditors;
        this.accounts = accounts;
        this.batches = batches;
        this.ending = ending;
        this.ledger = ledger;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Creditor> creditors() {
        return creditors.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Creditor creditor(CreditorId id) {
        return creditors.byId(id).orElseThrow(() -> missing(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Creditor> creditorByCode(String code) {
        return creditors.byCode(code);
    }

    @Override
    @Transactional(readOnly = true)
    public Contract contract(CreditorId id) {
        return creditors
                .contract(id)
                .orElseThrow(() -> new NoSuchElementException("No contract with creditor " + id + " in your scope"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CreditorId, Contract> contracts() {
        return creditors.contracts();
    }

    @Override
    public CreditorId open(NewCreditor creditor) {
        Instant now = Instant.now(clock);
        CreditorId id = new CreditorId(Uuid7.next(now));
        if (!creditors.insert(id, creditor, now)) {
            throw new IllegalStateException("The code " + creditor.code() + " is taken; choose another");
        }
        journal.record(Kind.COMMAND, "portfolio.open", id, Map.of("code", creditor.code()));
        return id;
    }

    @Override
    public void revise(CreditorId id, NewCreditor creditor) {
        creditors.update(id, creditor);
        journal.record(
                Kind.COMMAND,
                "portfolio.revise",
                id,
                Map.of(
                        "kind",
                        creditor.kind().name(),
                        "jurisdiction",
                        creditor.jurisdiction().name()));
    }

    @Override
    @Transactional(readOnly = true)
    public AccountCard account(AccountId id) {
        return accounts.byId(id).orElseThrow(() -> new NoSuchElementException("No account " + id + " in your scope"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, AccountCard> accounts(Collection<AccountId> ids) {
        return accounts.byIds(ids).stream().collect(Collectors.toMap(AccountCard::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Holding holding(CreditorId id, Collection<AccountId> ids) {
        OneTrip trip = new OneTrip();
        OneTrip.Rows<Creditor> creditor = CreditorRows.byId(trip, id);
        OneTrip.Rows<AccountCard> held = AccountRows.byIds(trip, ids);
        trip.make(jdbc);
        return new Holding(
                creditor.list().stream().findFirst().orElseThrow(() -> missing(id)),
                held.list().stream().collect(Collectors.toMap(AccountCard::id, Function.identity())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountCard> accountsOf(DebtorId debtor) {
        return accounts.ofDebtor(debtor);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountCard> account(CreditorId creditor, String number) {
        return accounts.byNumber(creditor, number);
    }

    @Override
    public void recall(BatchId id, String reason) {
        Batch batch =
                batches.byId(id).orElseThrow(() -> new NoSuchElementException("No batch " + id + " in your scope"));
        Instant now = Instant.now(clock);
        if (!batches.recall(id, reason, now)) {
            return;
        }
        List<AccountId> recalled = accounts.recall(id);
        LocalDate today = LocalDate.now(clock);
        recalled.forEach(account -> ledger.takeBack(account, today, reason));
        facts.publishEvent(new BatchRecalled(batch.creditor(), id, recalled, reason, now));
        journal.record(Kind.COMMAND, "portfolio.recall", id, Map.of("accounts", recalled.size()));
    }

    /** Each batch in a transaction of its own, where the caller holds none. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void endTerms() {
        ending.goThrough();
    }

    @Override
    public boolean agree(BatchId id, @Nullable Commission commission) {
        if (!batches.agree(id, commission)) {
            return false;
        }
        Map<String, Object> agreed = commission == null
                ? Map.of("agreed", false)
                : Map.of("basisPoints", commission.basisPoints(), "vatIncluded", commission.vatIncluded());
        journal.record(Kind.COMMAND, "portfolio.commission", id, agreed);
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean canAgree(BatchId id) {
        return batches.isUntouched(id);
    }

    @Override
    public void settle(AccountId account) {
        if (accounts.move(account, State.PLACED, State.SETTLED)) {
            journal.record(Kind.DECISION, "portfolio.settle", account, Map.of());
        }
    }

    @Override
    public void reopen(AccountId account) {
        if (accounts.move(account, State.SETTLED, State.PLACED)) {
            journal.record(Kind.DECISION, "portfolio.reopen", account, Map.of());
        }
    }

    private static NoSuchElementException missing(CreditorId id) {
        return new NoSuchElementException("No creditor " + id + " in your scope");
    }
}
