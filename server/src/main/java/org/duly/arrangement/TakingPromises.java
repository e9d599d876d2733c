package org.duly.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.duly.arrangement.Promises.FundsSource;
import org.duly.arrangement.Promises.Taken;
import org.duly.arrangement.domain.PromiseRule;
import org.duly.arrangement.domain.Proposal;
import org.duly.arrangement.domain.Reminder;
import org.duly.arrangement.domain.Terms;
import org.duly.arrangement.store.PromiseStore;
import org.duly.arrangement.store.StoredPromise;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Actor;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.PromiseId;
import org.duly.kernel.Uuid7;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a promise if none of our rules stands against it. */
@Component
@Transactional
class TakingPromises {

    private final Cases cases;
    private final Portfolios portfolios;
    private final OwedOnCase owed;
    private final PromiseWindow window;
    private final PromiseStore store;
    private final PromiseSettings settings;
    private final PromiseRegister register;

    TakingPromises(
            Cases cases,
            Portfolios portfolios,
            OwedOnCase owed,
            PromiseWindow window,
            PromiseStore store,
            PromiseSettings settings,
            PromiseRegister register) {
        this.cases = cases;
        this.portfolios = portfolios;
        this.owed = owed;
        this.window = window;
        this.store = store;
        this.settings = settings;
        this.register = register;
    }

    Taken take(CaseId caseId, Money amount, Instant due, FundsSource source) {
        CaseCard card = cases.card(caseId);
        Instant now = register.now();
        Optional<PromiseRule> broken = PromiseRule.brokenBy(proposal(card, amount, due, now));
        if (broken.isPresent()) {
            return new Taken.NotTaken(broken.get().message());
        }
        StoredPromise promise = promise(card, amount, due, source, now);
        if (!store.insert(promise)) {
            return new Taken.NotTaken(PromiseRule.ONE_OPEN_PROMISE_PER_CASE.message());
        }
        register.taken(promise);
        return new Taken.Recorded(promise.id());
    }

    private Proposal proposal(CaseCard card, Money amount, Instant due, Instant now) {
        return new Proposal(
                amount,
                due,
                owed.on(card),
                card.standing() == CaseCard.Standing.OPEN,
                store.hasOpen(card.id()),
                window.latest(card.id(), now),
                now,
                register.zone());
    }

    private StoredPromise promise(CaseCard card, Money amount, Instant due, FundsSource source, Instant now) {
        Contract contract = portfolios.contract(card.creditor());
        ZoneId zone = register.zone();
        LocalDate lastDay = Terms.lastDay(due, contract.promiseGraceDays(), zone);
        Actor actor = register.actor();
        return new StoredPromise(
                new PromiseId(Uuid7.next(now)),
                new StoredPromise.Placing(card.creditor(), card.id(), card.debtor(), card.holder()),
                amount,
                due,
                source,
                new StoredPromise.Taking(now, actor.user(), actor.name()),
                new StoredPromise.Contracted(
                        contract.promiseGraceDays(),
                        contract.promiseTolerance(),
                        Reminder.at(now, due, settings.reminderLead(), settings.morning(), zone),
                        Terms.judgeAt(lastDay, settings.morning(), zone)),
                new StoredPromise.Standing(Promises.State.OPEN, Money.zero(amount.currency()), null));
    }
}
