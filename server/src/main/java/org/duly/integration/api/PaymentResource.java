package org.duly.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duly.integration.problem.Problem;
import org.duly.integration.problem.Problems;
import org.duly.integration.problem.Refusal;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.payment.Payment;
import org.duly.payment.Payments;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments over the interface. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "Payments", description = "Money received: booked once, split in the order of contract or law.")
class PaymentResource {

    private final Payments payments;
    private final Portfolios portfolios;
    private final Problems problems;

    PaymentResource(Payments payments, Portfolios portfolios, Problems problems) {
        this.payments = payments;
        this.portfolios = portfolios;
        this.problems = problems;
    }

    /** A payment to be booked; the account by its id, or by creditor and number. */
    @Schema(name = "NewPayment")
    record NewPayment(
            @Schema(description = "Id of the account; or give creditor and accountNumber") @Nullable
            UUID account,

            @Schema(description = "Code of the creditor", example = "BANK-A") @Nullable
            String creditor,

            @Schema(description = "The creditor's number of the account", example = "6200-0042") @Nullable
            String accountNumber,

            @Schema(description = "Names the payment on its account for ever", example = "TX-20260715-001") @Nullable
            String reference,

            @Schema(example = "2026-07-15") @Nullable LocalDate paidOn,
            @Nullable MoneyView amount) {}

    @PostMapping
    @PreAuthorize("hasRole('FINANCE')")
    @Operation(
            summary = "Book a payment",
            description = "201 when it was booked, 200 when the same payment had been booked before. The same reference"
                    + " with another amount or day is refused.")
    ResponseEntity<PaymentView> post(@RequestBody NewPayment asked, HttpServletRequest request) {
        Input input = new Input();
        String reference = input.required("reference", asked.reference());
        LocalDate paidOn = input.required("paidOn", asked.paidOn());
        MoneyView view = input.required("amount", asked.amount());
        Money amount = view == null ? null : view.read("amount", input);
        AccountId account = account(asked, input);
        input.check();
        Payments.Outcome outcome = payments.receive(
                Input.present(account), Input.present(reference), Input.present(paidOn), Input.present(amount));
        return switch (outcome) {
            case Payments.Outcome.Posted posted ->
                ResponseEntity.status(posted.again() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(PaymentView.of(posted.payment()));
            case Payments.Outcome.NotPosted not ->
                throw new Refusal(
                        "payment-refused",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        List.of(new Problem.FieldError(not.rule(), problems.text(not.rule(), request))));
        };
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('FINANCE', 'LEADER', 'CREDITOR')")
    @Operation(summary = "Get a payment")
    PaymentView get(@PathVariable UUID id) {
        return PaymentView.of(payments.find(new PaymentId(id)).orElseThrow());
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('FINANCE', 'LEADER', 'CREDITOR')")
    @Operation(summary = "List payments, newest first")
    Page<PaymentView> list(
            @Parameter(description = "Code of the creditor") @RequestParam(required = false) @Nullable String creditor,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        CreditorId of = creditor == null
                ? null
                : portfolios.creditorByCode(creditor).orElseThrow().id();
        int size = Cursor.limit(limit);
        String after = Cursor.read(cursor);
        List<Payment> found = payments.list(of, after == null ? null : PaymentId.parse(after), size);
        String next = found.size() < size ? null : Cursor.write(found.getLast().id());
        return new Page<>(found.stream().map(PaymentView::of).toList(), next);
    }

    private @Nullable AccountId account(NewPayment asked, Input input) {
        if (asked.account() != null) {
            return new AccountId(asked.account());
        }
        String creditor = input.required("creditor", asked.creditor());
        String number = input.required("accountNumber", asked.accountNumber());
        if (creditor == null || number == null) {
            return null;
        }
        return portfolios
                .creditorByCode(creditor)
                .flatMap(found -> portfolios.account(found.id(), number))
                .orElseThrow()
                .id();
    }
}
