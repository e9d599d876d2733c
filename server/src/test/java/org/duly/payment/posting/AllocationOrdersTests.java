package org.duly.payment.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Uuid7;
import org.duly.ledger.Component;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.AccountCard.Product;
import org.duly.portfolio.Contract;
import org.junit.jupiter.api.Test;

class AllocationOrdersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final Contract WITHOUT_ORDER = Contract.usual(YUAN);
    private static final List<Component> COSTS_INTEREST_PRINCIPAL =
            List.of(Component.FEE, Component.INTEREST, Component.PENALTY, Component.PRINCIPAL);

    private final AllocationOrders orders = new AllocationOrders(new LawOfOrder(new Gate(Packs.load())));

    @Test
    void paysCostsThenInterestThenPrincipalByTheCivilCode() {
        assertThat(order(Product.CONSUMER_LOAN, 200, WITHOUT_ORDER)).contains(COSTS_INTEREST_PRINCIPAL);
    }

    @Test
    void paysInterestBeforePrincipalOnACardNinetyDaysPastDue() {
        assertThat(order(Product.CREDIT_CARD, 90, WITHOUT_ORDER)).contains(COSTS_INTEREST_PRINCIPAL);
    }

    @Test
    void paysPrincipalFirstOnACardNinetyOneDaysPastDue() {
        assertThat(order(Product.CREDIT_CARD, 91, WITHOUT_ORDER))
                .contains(List.of(Component.PRINCIPAL, Component.FEE, Component.INTEREST, Component.PENALTY));
    }

    @Test
    void followsTheContractBeforeTheLaw() {
        List<Component> agreed = List.of(Component.PRINCIPAL, Component.INTEREST, Component.PENALTY, Component.FEE);
        Contract contract =
                new Contract(Optional.of(agreed), WITHOUT_ORDER.promiseTolerance(), 1, WITHOUT_ORDER.bucketEdges());

        assertThat(order(Product.CONSUMER_LOAN, 10, contract)).contains(agreed);
    }

    @Test
    void namesNoOrderWhereNoPackCoversTheLaw() {
        assertThat(orders.order(account(Product.CONSUMER_LOAN, 10), WITHOUT_ORDER, Jurisdiction.US, TODAY))
                .isEmpty();
    }

    private Optional<List<Component>> order(Product product, int daysPastDue, Contract contract) {
        return orders.order(account(product, daysPastDue), contract, Jurisdiction.CN, TODAY);
    }

    private static AccountCard account(Product product, int daysPastDue) {
        UUID any = Uuid7.next(Instant.EPOCH);
        return new AccountCard(
                new AccountId(any),
                new CreditorId(any),
                new BatchId(any),
                new DebtorId(any),
                "A1",
                product,
                YUAN,
                null,
                TODAY.minusDays(daysPastDue),
                null,
                TODAY.minusDays(5),
                null,
                1,
                AccountCard.State.PLACED);
    }
}
