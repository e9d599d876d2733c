package org.duly.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Component;
import org.duly.ledger.Ledger;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.NewCreditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Samples;
import org.duly.portfolio.Terms;
import org.springframework.beans.factory.annotation.Autowired;

/** A creditor with a few placed accounts, for tests about money; import it into a room test. */
public class PaymentBook {

    public static final LocalDate PLACED = LocalDate.of(2026, 7, 1);
    public static final List<Component> COSTS_FIRST =
            List.of(Component.FEE, Component.INTEREST, Component.PENALTY, Component.PRINCIPAL);

    @Autowired
    Placements placements;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Ledger ledger;

    @Autowired
    Acting acting;

    /** A bank whose contract fixes the order of components. */
    public CreditorId open() {
        return open(Optional.of(COSTS_FIRST));
    }

    /** A bank; without an order of its own the law's applies. */
    public CreditorId open(Optional<List<Component>> order) {
        NewCreditor bank = Samples.bank();
        Contract contract = new Contract(order, Money.of(0, "CNY"), 1, List.of(30, 60, 90, 120, 150, 180));
        return as(() -> portfolios.open(new NewCreditor(
                bank.code(),
                bank.name(),
                bank.kind(),
                bank.lenderGroup(),
                bank.associationMember(),
                bank.jurisdiction(),
                bank.currency(),
                contract)));
    }

    /** Places an account owing 1,000.00 principal, 50.00 interest, 20.00 penalty and 10.00 fees. */
    public AccountId place(CreditorId creditor, String number, int debtor, LocalDate due) {
        return place(creditor, number, debtor, due, AccountCard.Product.CREDIT_CARD);
    }

    public AccountId place(CreditorId creditor, String number, int debtor, LocalDate due, AccountCard.Product product) {
        PlacementRow row = new PlacementRow(
                2,
                Samples.debtor(debtor),
                number,
                product,
                Samples.YUAN,
                Map.of(
                        Component.PRINCIPAL, yuan(1000),
                        Component.INTEREST, yuan(50),
                        Component.PENALTY, yuan(20),
                        Component.FEE, yuan(10)),
                null,
                due.minusYears(1),
                due,
                null,
                null,
                null,
                1);
        return as(() -> {
            placements.place(creditor, List.of(row), Terms.newBatch("batch " + number, PLACED));
            return portfolios.account(creditor, number).orElseThrow().id();
        });
    }

    public Balance balance(AccountId account, LocalDate asOf) {
        return as(() -> ledger.balance(account, asOf));
    }

    public AccountCard account(AccountId account) {
        return as(() -> portfolios.account(account));
    }

    public <T> T as(Supplier<T> work) {
        return acting.as(Actor.system("payment test"), work);
    }

    public static Money yuan(long whole) {
        return Money.of(whole * 100, "CNY");
    }
}
