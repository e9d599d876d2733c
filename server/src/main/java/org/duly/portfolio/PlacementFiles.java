package org.duly.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.duly.kernel.CreditorId;

/** The invented sample placements that come with Duly ({@code samples/}), read as any placement file is. */
public interface PlacementFiles {

    /** Rows of a sample file that are understood; the days in them are as of {@link #sampleDay}. */
    List<PlacementRow> sample(CreditorId creditor, String fileName);

    /** The day on which the samples would have been placed. */
    LocalDate sampleDay();
}
