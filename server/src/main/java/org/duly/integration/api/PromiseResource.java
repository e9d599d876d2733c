package org.duly.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.arrangement.Promises;
import org.duly.integration.problem.Problem;
import org.duly.integration.problem.Problems;
import org.duly.integration.problem.Refusal;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Promises to pay over the interface. */
@RestController
@RequestMapping("/api/v1/cases/{id}/promises")
@Tag(name = "Promises", description = "Promises to pay; one is open per case.")
class PromiseResource {

    private final Promises promises;
    private final Problems problems;

    PromiseResource(Promises promises, Problems problems) {
        this.promises = promises;
        this.problems = problems;
    }

    /** A promise to be taken. */
    @Schema(name = "NewPromise")
    record NewPromise(
            @Nullable MoneyView amount,

            @Schema(description = "Day and time of day", example = "2026-07-17T10:00:00Z") @Nullable
            Instant due,

            Promises.@Nullable FundsSource source) {}

    /** Id of the promise that was taken. */
    @Schema(name = "PromiseTaken")
    record Taken(UUID id) {}

    /** A promise and how it stands. */
    @Schema(name = "Promise")
    record PromiseView(
            UUID id,
            MoneyView amount,
            Instant due,
            Promises.FundsSource source,
            Promises.State state,
            MoneyView paid,
            Instant takenAt,
            String takenBy) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
    @Operation(summary = "Take a promise")
    Taken take(@PathVariable UUID id, @RequestBody NewPromise asked, HttpServletRequest request) {
        Input input = new Input();
        MoneyView view = input.required("amount", asked.amount());
        Money amount = view == null ? null : view.read("amount", input);
        Instant due = input.required("due", asked.due());
        Promises.FundsSource source = input.required("source", asked.source());
        input.check();
        Promises.Taken taken =
                promises.take(new CaseId(id), Input.present(amount), Input.present(due), Input.present(source));
        return switch (taken) {
            case Promises.Taken.Recorded recorded ->
                new Taken(recorded.promise().value());
            case Promises.Taken.NotTaken not ->
                throw new Refusal(
                        "promise-refused",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        List.of(new Problem.FieldError(not.rule(), problems.text(not.rule(), request))));
        };
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE', 'FINANCE', 'CREDITOR')")
    @Operation(summary = "Promises of a case, newest first")
    List<PromiseView> list(@PathVariable UUID id) {
        return promises.of(new CaseId(id)).stream()
                .map(one -> new PromiseView(
                        one.id().value(),
                        MoneyView.of(one.amount()),
                        one.due(),
                        one.source(),
                        one.state(),
                        MoneyView.of(one.paid()),
                        one.takenAt(),
                        one.takenBy()))
                .toList();
    }
}
