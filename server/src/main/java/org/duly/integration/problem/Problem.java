package org.duly.integration.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 describes it, with what the caller can do about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Error by RFC 9457; `remedy` says what to do, texts follow Accept-Language (zh-CN, en).")
public record Problem(
        @Schema(description = "Names the kind of error", example = "urn:duly:problem:not-found")
        String type,

        @Schema(example = "Not found") String title,
        @Schema(example = "404") int status,

        @Schema(example = "There is no such record, or it lies outside your creditors.")
        String detail,

        @Schema(example = "Check the id, or ask the administrator for the creditor's scope.")
        String remedy,

        @Schema(description = "Path of the request", example = "/api/v1/payments/…")
        String instance,

        @Schema(description = "What is wrong with single fields, if anything") @Nullable
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field of the request. */
    public record FieldError(
            @Schema(example = "amount.value") String field,
            @Schema(example = "must be positive") String message) {}
}
