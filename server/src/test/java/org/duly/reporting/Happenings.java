package org.duly.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.contact.events.ContactLogged;
import org.duly.contact.events.ContactRefused;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.kernel.AccountId;
import org.duly.kernel.AttemptId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Fact;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.ledger.Component;
import org.duly.ledger.Ledger;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.springframework.context.ApplicationEventPublisher;

/** Makes things happen that figures count, without the rooms that normally would. */
@org.springframework.stereotype.Component
public class Happenings {

    private final Agency agency;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Happenings(Agency agency, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.agency = agency;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    public PaymentId paid(CaseCard card, long minor, LocalDate effectiveOn) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        AccountId account = card.accounts().getFirst();
        Money amount = Money.of(minor, "CNY");
        agency.system(() -> {
            ledger.receive(payment.toString(), account, effectiveOn, amount, Arrays.asList(Component.values()));
            publish(new PaymentPosted(
                    payment, account, amount, ledger.balance(account, LocalDate.now(clock)), effectiveOn, now()));
        });
        return payment;
    }

    public void reversed(PaymentId payment, CaseCard card, long minor, LocalDate effectiveOn) {
        AccountId account = card.accounts().getFirst();
        agency.system(() -> {
            ledger.reverse(payment.toString(), effectiveOn, "退票");
            publish(new PaymentReversed(
                    payment,
                    account,
                    Money.of(minor, "CNY"),
                    ledger.balance(account, LocalDate.now(clock)),
                    effectiveOn,
                    "退票",
                    now()));
        });
    }

    public void tried(Member collector, CaseCard card, ContactPointId point) {
        agency.as(
                collector,
                () -> publish(new ContactLogged(
                        card.id(), new AttemptId(UUID.randomUUID()), point, "CALL", "NO_ANSWER", null, "", now())));
    }

    public void refused(Member collector, CaseCard card, ContactPointId point, String... rules) {
        agency.as(
                collector,
                () -> publish(new ContactRefused(
                        card.creditor(),
                        card.id(),
                        point,
                        "CALL",
                        List.of(rules),
                        null,
                        "receipt-of-" + card.number(),
                        now())));
    }

    private void publish(Fact fact) {
        events.publishEvent(fact);
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
