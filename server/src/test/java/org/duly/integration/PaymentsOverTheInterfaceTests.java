package org.duly.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.payment.PaymentBook.PLACED;
import static org.duly.payment.PaymentBook.yuan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Role;
import org.duly.integration.Caller.Answer;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.payment.PaymentBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DulyTest
@Import({PaymentBook.class, Caller.class})
class PaymentsOverTheInterfaceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final String PAYMENTS = "/api/v1/payments";

    @Autowired
    PaymentBook book;

    @Autowired
    Caller caller;

    @Autowired
    SettableClock clock;

    private CreditorId creditor = new CreditorId(UUID.randomUUID());
    private AccountId account = new AccountId(UUID.randomUUID());
    private String finance = "";

    @BeforeEach
    void placeAnAccount() {
        clock.set("2026-07-15T10:00");
        creditor = book.open();
        account = book.place(creditor, "A1", 1, PLACED.minusDays(20));
        finance = caller.token(Role.FINANCE, creditor);
    }

    @Test
    void booksAPaymentAndShowsItsSplit() throws Exception {
        Answer booked = caller.write(finance, PAYMENTS, payment("T1", "65.00"));

        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.text("split.INTEREST.value")).isEqualTo("50.00");
        Answer read = caller.read(finance, PAYMENTS + "/{id}", booked.text("id"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(booked.body());
        assertThat(caller.write(finance, PAYMENTS, payment("T1", "65.00")).status())
                .isEqualTo(200);
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1015));
    }

    @Test
    void givesTheSameAnswerToARepeatedKeyWithoutActingAgain() throws Exception {
        Answer first = caller.write(finance, "key-1", PAYMENTS, payment("T1", "65.00"));
        Answer again = caller.write(finance, "key-1", PAYMENTS, payment("T1", "65.00"));

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.raw().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.raw().getHeader("Idempotency-Replayed")).isNull();
    }

    @Test
    void refusesARepeatedKeyWithOtherInput() throws Exception {
        caller.write(finance, "key-1", PAYMENTS, payment("T1", "65.00"));
        Answer other = caller.write(finance, "key-1", PAYMENTS, payment("T2", "65.00"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).isEqualTo("urn:duly:problem:key-reused");
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1015));
    }

    @Test
    void keepsKeysOfDifferentTokensApart() throws Exception {
        String other = caller.token(Role.FINANCE, creditor);
        caller.write(finance, "key-1", PAYMENTS, payment("T1", "65.00"));

        assertThat(caller.write(other, "key-1", PAYMENTS, payment("T2", "5.00")).status())
                .isEqualTo(201);
    }

    @Test
    void actsOnceWhenTheSameKeyComesManyTimesAtOnce() throws Exception {
        List<Callable<Answer>> senders = new ArrayList<>();
        for (int count = 0; count < 8; count++) {
            senders.add(() -> caller.write(finance, "race", PAYMENTS, payment("T1", "65.00")));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> one : threads.invokeAll(senders)) {
                assertThat(one.get().status()).isEqualTo(201);
            }
        }
        assertThat(book.balance(account, TODAY).total()).isEqualTo(yuan(1015));
    }

    @Test
    void answersARefusedPaymentWithTheRuleAndARemedy() throws Exception {
        Answer refused = caller.write(finance, "key-1", PAYMENTS, payment("T1", "-5.00"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.text("title")).isEqualTo("Payment not booked");
        assertThat(refused.text("remedy")).isNotBlank();
        assertThat(refused.text("errors.0.field")).isEqualTo("payment.refused.not-positive");
        assertThat(refused.text("errors.0.message")).contains("above zero");
    }

    @Test
    void namesEveryFieldThatIsMissing() throws Exception {
        Answer incomplete = caller.write(finance, PAYMENTS, "{\"amount\":{\"value\":\"12.345\",\"currency\":\"CNY\"}}");

        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.body().at("/errors").findValuesAsString("field"))
                .contains("reference", "paidOn", "amount.value", "creditor", "accountNumber");
    }

    @Test
    void showsNothingOfAnotherCreditor() throws Exception {
        String stranger = caller.token(Role.FINANCE, book.open());
        String id = caller.write(finance, PAYMENTS, payment("T1", "65.00")).text("id");

        assertThat(caller.read(stranger, PAYMENTS + "/{id}", id).status()).isEqualTo(404);
        assertThat(caller.read(stranger, PAYMENTS).body().at("/items").size()).isZero();
        assertThat(caller.write(stranger, PAYMENTS, payment("T2", "5.00")).status())
                .isEqualTo(404);
    }

    @Test
    void forbidsBookingToWhoIsNotInFinance() throws Exception {
        String reader = caller.token(Role.CREDITOR, creditor);

        Answer forbidden = caller.write(reader, PAYMENTS, payment("T1", "65.00"));

        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.text("type")).isEqualTo("urn:duly:problem:forbidden");
        assertThat(caller.read(reader, PAYMENTS).status()).isEqualTo(200);
    }

    @Test
    void pagesThroughPaymentsWithoutLossOrRepetition() throws Exception {
        for (int count = 1; count <= 5; count++) {
            caller.write(finance, PAYMENTS, payment("T" + count, count + ".00"));
            clock.advance(java.time.Duration.ofMillis(5));
        }
        List<String> seen = new ArrayList<>();
        Answer page = caller.read(finance, PAYMENTS + "?limit=2");
        while (true) {
            page.body()
                    .at("/items")
                    .forEach(item -> seen.add(item.get("reference").asString()));
            if (page.body().at("/next").isNull() || page.body().at("/next").isMissingNode()) {
                break;
            }
            page = caller.read(finance, PAYMENTS + "?limit=2&cursor={next}", page.text("next"));
        }
        assertThat(seen).containsExactly("T5", "T4", "T3", "T2", "T1");
    }

    private String payment(String reference, String amount) {
        return """
                {"account": "%s", "reference": "%s", "paidOn": "2026-07-10",
                 "amount": {"value": "%s", "currency": "CNY"}}""".formatted(account, reference, amount);
    }
}
