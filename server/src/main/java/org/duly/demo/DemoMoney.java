package org.duly.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.kernel.AccountId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.duly.ledger.Ledger;
import org.duly.payment.Payments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the invented debtors pay: on a promise, or by themselves. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
class DemoMoney {

    private static final int PAGE = 2_000;

    private final Cases cases;
    private final Promises promises;
    private final Payments payments;
    private final Ledger ledger;

    DemoMoney(Cases cases, Promises promises, Payments payments, Ledger ledger) {
        this.cases = cases;
        this.promises = promises;
        this.payments = payments;
        this.ledger = ledger;
    }

    /** Money promised for this day comes in, from those who keep their word; some send only a part. */
    void promised(LocalDate day, List<UserId> collectors, Random chance) {
        for (UserId collector : collectors) {
            for (Promises.Promise promise : promises.dueOn(day, collector)) {
                CaseCard file = cases.card(promise.caseId());
                if (promise.state() == Promises.State.OPEN
                        && Temper.of(file.number()).keepsPromise(chance)) {
                    long amount = chance.nextInt(8) == 0
                            ? promise.amount().minor() / 2
                            : promise.amount().minor();
                    pay(file, new Money(Math.max(1, amount), promise.amount().currency()), day, "P");
                }
            }
        }
    }

    /** A few pay without having been reached. */
    void unasked(LocalDate day, Random chance) {
        for (CaseCard file : open()) {
            if (Temper.of(file.number()).paysToday(chance)) {
                AccountId account = file.accounts().getFirst();
                Money owed = ledger.balance(account, day).total();
                if (owed.isPositive()) {
                    long part = chance.nextBoolean() ? owed.minor() : Math.max(1, owed.minor() / 3);
                    pay(file, new Money(part, owed.currency()), day, "U");
                }
            }
        }
    }

    private List<CaseCard> open() {
        return cases.find(new Cases.Filter(CaseCard.Standing.OPEN, null, null, false, null), PAGE, 0)
                .cards();
    }

    private void pay(CaseCard file, Money amount, LocalDate day, String kind) {
        payments.post(file.accounts().getFirst(), kind + day.toString().replace("-", "") + file.number(), day, amount);
    }
}
