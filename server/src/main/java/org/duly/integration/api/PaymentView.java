package org.duly.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.ledger.Component;
import org.duly.payment.Payment;
import org.jspecify.annotations.Nullable;

/** A payment as the interface shows it. */
@Schema(name = "Payment")
record PaymentView(
        UUID id,
        UUID account,
        @Schema(example = "TX-20260715-001") String reference,
        MoneyView amount,

        @Schema(description = "Day on which the money counts", example = "2026-07-15")
        LocalDate paidOn,

        @Schema(description = "How it was split when it was booked")
        Map<Component, MoneyView> split,

        @Schema(description = "What exceeded the debt; belongs to the payer")
        MoneyView overpaid,

        Instant postedAt,

        @Schema(description = "Present when the payment was taken back") @Nullable
        Instant reversedAt,

        @Nullable String reversalReason) {

    static PaymentView of(Payment payment) {
        Payment.Reversal reversal = payment.reversal();
        return new PaymentView(
                payment.id().value(),
                payment.account().value(),
                payment.reference(),
                MoneyView.of(payment.amount()),
                payment.paidOn(),
                payment.split().parts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, part -> MoneyView.of(part.getValue()))),
                MoneyView.of(payment.split().overpaid()),
                payment.postedAt(),
                reversal == null ? null : reversal.at(),
                reversal == null ? null : reversal.reason());
    }
}
