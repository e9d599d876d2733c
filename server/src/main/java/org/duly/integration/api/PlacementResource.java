package org.duly.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duly.integration.problem.Problem;
import org.duly.integration.problem.Refusal;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.FileOutcome;
import org.duly.portfolio.Outcome;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Placements over the interface. */
@RestController
@RequestMapping("/api/v1/placements")
@Tag(name = "Placements", description = "Debts taken into the book; rows in the book already are never doubled.")
class PlacementResource {

    private final Placements placements;
    private final Portfolios portfolios;
    private final MessageSource messages;
    private final Clock clock;

    PlacementResource(Placements placements, Portfolios portfolios, MessageSource messages, Clock clock) {
        this.placements = placements;
        this.portfolios = portfolios;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR')")
    @Operation(
            summary = "Place rows as one batch",
            description = "Rows that pass every check become accounts and cases; the others come back with reasons."
                    + " 201 when a batch was made, 200 when every row was rejected.")
    ResponseEntity<PlacementViews.Result> place(@RequestBody NewPlacement asked, Locale locale) {
        Input input = new Input();
        String creditor = input.required("creditor", asked.creditor());
        String name = input.required("name", asked.name());
        List<PlacementRow> rows = asked.read(input);
        input.check();
        Terms terms = terms(Input.present(name), asked.placedOn(), asked.recallOn());
        return answer(placements.place(creditor(Input.present(creditor)), rows, terms), locale);
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR')")
    @Operation(
            summary = "Place a CSV or XLSX file as one batch",
            description = "The same file again is recognised by its content and changes nothing.")
    ResponseEntity<PlacementViews.Result> placeFile(
            @Parameter(description = "Code of the creditor") @RequestParam String creditor,
            @Parameter(description = "What the creditor calls the batch") @RequestParam String name,
            @Parameter(description = "Name of a saved or shipped mapping; absent for the one that fits best")
                    @RequestParam(required = false)
                    @Nullable
                    String mapping,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate placedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate recallOn,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        Path copy = Files.createTempFile("placement", ".upload");
        try {
            file.transferTo(copy);
            String fileName = String.valueOf(file.getOriginalFilename());
            Terms terms = terms(name, placedOn, recallOn);
            return answer(placements.place(creditor(creditor), copy, fileName, mapping, terms), locale);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR', 'CREDITOR')")
    @Operation(summary = "Placements of a creditor, newest first")
    List<PlacementViews.BatchView> list(
            @Parameter(description = "Code of the creditor") @RequestParam String creditor) {
        return placements.batches(creditor(creditor)).stream()
                .map(PlacementViews.BatchView::of)
                .toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR', 'CREDITOR')")
    @Operation(summary = "Get a placement")
    PlacementViews.BatchView get(@PathVariable UUID id) {
        return PlacementViews.BatchView.of(placements.batch(new BatchId(id)));
    }

    private CreditorId creditor(String code) {
        return portfolios.creditorByCode(code).orElseThrow().id();
    }

    private Terms terms(String name, @Nullable LocalDate placedOn, @Nullable LocalDate recallOn) {
        LocalDate from = Optional.ofNullable(placedOn).orElseGet(() -> LocalDate.now(clock));
        return new Terms(name, from, recallOn, null);
    }

    private ResponseEntity<PlacementViews.Result> answer(FileOutcome outcome, Locale locale) {
        return switch (outcome) {
            case FileOutcome.Placed placed -> answer(placed.outcome(), locale);
            case FileOutcome.Known known ->
                ResponseEntity.ok(new PlacementViews.Result(id(known.batch()), true, 0, List.of()));
            case FileOutcome.NotReadable not ->
                throw refused("file", text(not.why().messageKey(), not.why().arguments(), locale));
            case FileOutcome.NotMapped not -> throw refused("columns", String.join(", ", not.missing()));
            case FileOutcome.Failed failed -> throw new IllegalStateException("Placing failed: " + failed.failure());
        };
    }

    private ResponseEntity<PlacementViews.Result> answer(Outcome outcome, Locale locale) {
        List<PlacementViews.RejectedRow> rejected = outcome.rejected().stream()
                .map(row -> new PlacementViews.RejectedRow(
                        row.number(),
                        row.problems().stream()
                                .map(problem -> new PlacementViews.Fault(
                                        problem.field(),
                                        problem.value(),
                                        problem.rule(),
                                        text("portfolio.rule." + problem.rule(), problem.arguments(), locale),
                                        text("portfolio.remedy." + problem.rule(), problem.arguments(), locale)))
                                .toList()))
                .toList();
        HttpStatus status = outcome.batch() == null ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .body(new PlacementViews.Result(id(outcome.batch()), false, outcome.accepted(), rejected));
    }

    private static @Nullable UUID id(@Nullable BatchId batch) {
        return batch == null ? null : batch.value();
    }

    private String text(String code, List<String> arguments, Locale locale) {
        return messages.getMessage(code, arguments.toArray(), locale);
    }

    private static Refusal refused(String field, String message) {
        return new Refusal(
                "file-refused", HttpStatus.UNPROCESSABLE_CONTENT, List.of(new Problem.FieldError(field, message)));
    }
}
