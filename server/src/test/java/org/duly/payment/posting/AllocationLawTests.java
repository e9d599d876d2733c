package org.duly.payment.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.ledger.Component;
import org.duly.payment.Payments;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DulyTest
class AllocationLawTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    ApplicationContext beans;

    @Autowired
    AllocationLaw law;

    @Autowired
    Payments payments;

    @Autowired
    Portfolios portfolios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private AccountCard account;

    @BeforeEach
    void placeADebt() {
        clock.set("2026-11-18T10:00");
        workplace = Workplace.open(beans);
        CaseId caseId = workplace.place();
        clock.set("2026-11-20T10:00");
        account = workplace.asSystem(() -> portfolios.account(workplace.account(caseId)));
    }

    @Test
    void keepsAReceiptOfEveryPaymentBookedInTheOrderOfTheLaw() {
        workplace.inTransaction(() -> payments.receive(account.id(), "BANK-1", TODAY, yuan("60.00")));

        assertThat(receipts()).containsExactly(Map.of("reference", "BANK-1", "answer", "ALLOWED", "rules", ""));
    }

    @Test
    void refusesPrincipalBeforeInterestAndNamesTheRule() {
        List<Component> upsideDown = List.of(Component.PRINCIPAL, Component.INTEREST, Component.PENALTY, Component.FEE);

        boolean permitted = workplace.inTransaction(() -> law.permits(
                new AllocationLaw.Proposed(
                        account, portfolios.creditor(account.creditor()), "BANK-2", TODAY, yuan("60.00")),
                upsideDown));

        assertThat(permitted).isFalse();
        assertThat(receipts())
                .containsExactly(Map.of("reference", "BANK-2", "answer", "REFUSED", "rules", "cn-cc-allocation"));
    }

    private List<Map<String, Object>> receipts() {
        return workplace.inTransaction(
                () -> jdbc.sql("""
                        select reference, answer, array_to_string(rules, ',') rules
                        from payment.receipt where account_id = ?""").param(account.id().value()).query().listOfRows());
    }

    private Money yuan(String amount) {
        return Money.ofDecimal(new BigDecimal(amount), account.currency());
    }
}
