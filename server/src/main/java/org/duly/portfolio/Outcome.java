package org.duly.portfolio;

import java.util.List;
import org.duly.kernel.BatchId;
import org.jspecify.annotations.Nullable;

/**
 * What a placement came to.
 *
 * @param batch the batch the accepted rows are in, or null if none was accepted
 * @param rejected rows that were not, in order
 */
public record Outcome(@Nullable BatchId batch, int accepted, List<Rejected> rejected) {

    public Outcome {
        rejected = List.copyOf(rejected);
    }
}
