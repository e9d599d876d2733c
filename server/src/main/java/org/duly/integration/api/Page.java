package org.duly.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@Schema(description = "One page; ask again with `next` as `cursor` until it is absent.")
record Page<T>(
        List<T> items,

        @Schema(description = "Cursor of the next page", example = "NTA") @Nullable
        String next) {

    Page {
        items = List.copyOf(items);
    }
}
