package org.duly.contact.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.duly.arrangement.Promises;
import org.duly.arrangement.Promises.Taken;
import org.duly.contact.Contacts;
import org.duly.contact.Contacts.Logged;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.ResultCode;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.contact.web.RunningCall.Entered;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Saves what the collector entered; a promise is taken and the outcome logged in one request, or neither. */
@Component
class SavingOutcomes {

    private static final int LONGEST_REMARK = 2000;

    private final Contacts contacts;
    private final Promises promises;
    private final Portfolios portfolios;
    private final AttemptStore attempts;

    SavingOutcomes(Contacts contacts, Promises promises, Portfolios portfolios, AttemptStore attempts) {
        this.contacts = contacts;
        this.promises = promises;
        this.portfolios = portfolios;
        this.attempts = attempts;
    }

    Logged save(AttemptId id, Entered entered) {
        StoredAttempt attempt =
                attempts.find(id).orElseThrow(() -> new NoSuchElementException("There is no attempt " + id));
        Optional<String> rule = standsAgainst(attempt, entered);
        if (rule.isPresent()) {
            return new Logged.NotSaved(rule.get());
        }
        String remark = entered.remark() == null ? "" : entered.remark().strip();
        if (remark.length() > LONGEST_REMARK) {
            return new Logged.NotSaved("contact.log.remark-too-long");
        }
        Logged logged = contacts.log(id, new Outcome(entered.code(), until(entered), remark));
        if (logged instanceof Logged.NotSaved) {
            // the promise taken a moment ago must not stand without its outcome
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return logged;
    }

    private Optional<String> standsAgainst(StoredAttempt attempt, Entered entered) {
        if (entered.code().level() == ResultCode.Level.EFFECTIVE
                && attempt.aim().isDebtor()
                && attempt.course().verifiedAt() == null) {
            return Optional.of("contact.log.not-proved");
        }
        if (entered.code() != ResultCode.PROMISED || hasOpenPromise(attempt)) {
            return Optional.empty();
        }
        return promise(attempt, entered);
    }

    private Optional<String> promise(StoredAttempt attempt, Entered entered) {
        Instant due = entered.due();
        Optional<Money> amount = amount(attempt, entered.amount());
        if (due == null || amount.isEmpty() || entered.source() == null) {
            return Optional.of("contact.log.promise-incomplete");
        }
        CaseId caseId = attempt.aim().caseId();
        return switch (promises.take(caseId, amount.get(), due, entered.source())) {
            case Taken.Recorded _ -> Optional.empty();
            case Taken.NotTaken not -> Optional.of(not.rule());
        };
    }

    private Optional<Money> amount(StoredAttempt attempt, @Nullable String text) {
        Currency currency = portfolios.creditor(attempt.aim().creditor()).currency();
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(Money.ofDecimal(new BigDecimal(text.strip().replace(",", "")), currency));
        } catch (NumberFormatException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private boolean hasOpenPromise(StoredAttempt attempt) {
        return promises.of(attempt.aim().caseId()).stream().anyMatch(promise -> promise.state() == Promises.State.OPEN);
    }

    private static @Nullable Instant until(Entered entered) {
        return entered.code() == ResultCode.PROMISED ? entered.due() : OutcomeForm.instant(entered.until());
    }
}
