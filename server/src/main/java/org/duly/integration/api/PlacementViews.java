package org.duly.integration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duly.portfolio.Batch;
import org.duly.portfolio.Rule;
import org.jspecify.annotations.Nullable;

/** What the interface shows of placements. */
final class PlacementViews {

    private PlacementViews() {}

    /** What a placement came to. */
    @Schema(name = "PlacementResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @Schema(description = "Batch of the accepted rows; absent if none was accepted") @Nullable
            UUID batch,

            @Schema(description = "True when this very file came before and nothing was done")
            boolean known,

            int accepted,
            List<RejectedRow> rejected) {}

    /** A row that was not accepted. */
    @Schema(name = "RejectedRow")
    record RejectedRow(
            @Schema(description = "From 1, in the order of the request or file")
            long row,

            List<Fault> problems) {}

    /** One thing wrong with a row. */
    @Schema(name = "RowProblem")
    record Fault(
            @Schema(example = "identityNumber") String field,
            String value,
            Rule rule,

            @Schema(description = "What is wrong, in the language of Accept-Language")
            String text,

            @Schema(description = "What to do about it") String remedy) {}

    /** A placement batch. */
    @Schema(name = "Placement")
    record BatchView(
            UUID id,
            @Schema(example = "B000012") String number,
            String name,
            LocalDate placedOn,
            @Nullable LocalDate recallOn,
            int accounts,
            Instant createdAt,

            @Schema(description = "Present when the creditor took it back") @Nullable
            Instant recalledAt) {

        static BatchView of(Batch batch) {
            return new BatchView(
                    batch.id().value(),
                    batch.number(),
                    batch.name(),
                    batch.placedOn(),
                    batch.recallOn(),
                    batch.accounts(),
                    batch.createdAt(),
                    batch.recalledAt());
        }
    }
}
