package org.duly.payment.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duly.payment.PaymentBook.PLACED;
import static org.duly.payment.PaymentBook.yuan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.ledger.Component;
import org.duly.payment.Payment;
import org.duly.payment.PaymentBook;
import org.duly.payment.Payments;
import org.duly.payment.Payments.Outcome;
import org.duly.payment.events.AccountSettled;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DulyTest
@Import(PaymentBook.class)
class BookedPaymentsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    Payments payments;

    @Autowired
    Portfolios portfolios;

    @Autowired
    PaymentBook book;

    @Autowired
    Acting acting;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private CreditorId creditor = new CreditorId(UUID.randomUUID());
    private AccountId account = new AccountId(UUID.randomUUID());

    @BeforeEach
    void placeAnAccount() {
        clock.set("2026-07-15T10:00");
        creditor = book.open();
        account = book.place(creditor, "A1", 1, PLACED.minusDays(20));
        facts.forget();
    }

    @Test
    void splitsAPaymentInTheOrderOfTheContract() {
        Payment payment = receive("T1", TODAY, yuan(65));

        assertThat(payment.split().parts())
                .containsEntry(Component.FEE, yuan(10))
                .containsEntry(Component.INTEREST, yuan(50))
                .containsEntry(Component.PENALTY, yuan(5))
                .containsEntry(Component.PRINCIPAL, yuan(0));
        assertThat(facts.of(PaymentPosted.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.after().total()).isEqualTo(yuan(1015)));
    }

    @Test
    void postsTheSamePaymentOnceHoweverOftenItComes() {
        Payment first = receive("T1", TODAY, yuan(65));
        Outcome again = book.as(() -> payments.receive(account, "T1", TODAY, yuan(65)));

        assertThat(again).isEqualTo(new Outcome.Posted(first, true));
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1015));
        assertThat(facts.of(PaymentPosted.class)).hasSize(1);
    }

    @Test
    void refusesTheSameReferenceWithAnotherAmount() {
        receive("T1", TODAY, yuan(65));

        assertThat(book.as(() -> payments.receive(account, "T1", TODAY, yuan(66))))
                .isEqualTo(new Outcome.NotPosted("payment.refused.other-input"));
        assertThatThrownBy(() -> book.as(() -> payments.post(account, "T1", TODAY, yuan(66))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void postsOnceWhenManyDesksSendTheSamePaymentAtOnce() throws Exception {
        List<Callable<PaymentId>> senders = new ArrayList<>();
        for (int count = 0; count < 16; count++) {
            senders.add(() -> book.as(() -> payments.post(account, "T1", TODAY, yuan(1080))));
        }
        try (var desks = Executors.newFixedThreadPool(16)) {
            Set<PaymentId> ids = new HashSet<>();
            for (Future<PaymentId> one : desks.invokeAll(senders)) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(facts.of(AccountSettled.class)).hasSize(1);
        assertThat(book.balance(account, TODAY).overpaid()).isEqualTo(yuan(0));
    }

    @Test
    void settlesTheAccountWhenNothingIsOwed() {
        receive("T1", TODAY, yuan(1080));

        assertThat(book.account(account).state()).isEqualTo(AccountCard.State.SETTLED);
        assertThat(facts.of(AccountSettled.class))
                .extracting(AccountSettled::account)
                .containsExactly(account);
    }

    @Test
    void keepsOverpaymentRatherThanLosingIt() {
        Payment payment = receive("T1", TODAY, yuan(1100));

        assertThat(payment.split().overpaid()).isEqualTo(yuan(20));
        assertThat(book.balance(account, TODAY).overpaid()).isEqualTo(yuan(20));
    }

    @Test
    void countsABackdatedPaymentFromTheDayItWasPaid() {
        receive("T1", TODAY, yuan(60));
        receive("T2", PLACED.plusDays(2), yuan(30));

        assertThat(book.balance(account, PLACED.plusDays(1)).total()).isEqualTo(yuan(1080));
        assertThat(book.balance(account, PLACED.plusDays(2)).of(Component.FEE)).isEqualTo(yuan(0));
        assertThat(book.balance(account, PLACED.plusDays(2)).of(Component.INTEREST))
                .isEqualTo(yuan(30));
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(990));
    }

    @Test
    void takesAPaymentBackAndReopensTheAccount() {
        Payment payment = receive("T1", TODAY, yuan(1080));
        book.as(() -> {
            payments.reverse(payment.id(), "退票");
            payments.reverse(payment.id(), "said twice");
            return true;
        });

        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1080));
        assertThat(book.account(account).state()).isEqualTo(AccountCard.State.PLACED);
        assertThat(facts.of(PaymentReversed.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.after().total()).isEqualTo(yuan(1080)));
        assertThat(book.as(() -> payments.find(payment.id())).orElseThrow().reversal())
                .isNotNull();
    }

    @Test
    void refusesWhatCannotBeARealPayment() {
        assertThat(refusal("T1", TODAY.plusDays(1), yuan(5))).isEqualTo("payment.refused.future");
        assertThat(refusal("T2", PLACED.minusDays(1), yuan(5))).isEqualTo("payment.refused.before-placement");
        assertThat(refusal("T3", TODAY, yuan(-5))).isEqualTo("payment.refused.not-positive");
        assertThat(refusal("T4", TODAY, Money.of(500, "USD"))).isEqualTo("payment.refused.currency");
    }

    @Test
    void refusesMoneyForARecalledAccount() {
        book.as(() -> {
            portfolios.recall(book.account(account).batch(), "creditor asked");
            return true;
        });

        assertThat(refusal("T1", TODAY, yuan(5))).isEqualTo("payment.refused.recalled");
    }

    @Test
    void showsNothingToAnotherCreditorsReader() {
        Payment payment = receive("T1", TODAY, yuan(65));
        Actor stranger = new Actor(
                null, "stranger", Set.of(), new CreditorScope.Only(Set.of(new CreditorId(UUID.randomUUID()))));

        assertThat(acting.as(stranger, () -> payments.find(payment.id()))).isEmpty();
        assertThat(acting.as(stranger, () -> payments.of(account))).isEmpty();
        assertThat(acting.as(stranger, () -> payments.list(creditor, null, 10))).isEmpty();
        assertThatThrownBy(() -> acting.as(stranger, () -> payments.post(account, "T2", TODAY, yuan(1))))
                .isInstanceOf(NoSuchElementException.class);
    }

    private Payment receive(String reference, LocalDate paidOn, Money amount) {
        PaymentId id = book.as(() -> payments.post(account, reference, paidOn, amount));
        return book.as(() -> payments.find(id)).orElseThrow();
    }

    private String refusal(String reference, LocalDate paidOn, Money amount) {
        return book.as(() -> payments.receive(account, reference, paidOn, amount))
                        instanceof Outcome.NotPosted(String rule)
                ? rule
                : "posted";
    }
}
