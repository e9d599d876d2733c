package org.duly.arrangement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.kernel.CaseId;
import org.springframework.stereotype.Component;

/** How far ahead the procedure lets a promise lie. */
@Component
class PromiseWindow {

    /** Further ahead than any procedure follows a promise up. */
    private static final Duration FAR = Duration.ofDays(3650);

    private final Cases cases;
    private final Clock clock;

    PromiseWindow(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** The procedure is asked by when it would come back to a promise for the far future: that is its limit. */
    LocalDate latest(CaseId caseId, Instant now) {
        CaseCard.NextStep step = cases.preview(caseId, "PROMISED", now.plus(FAR));
        return LocalDate.ofInstant(step.due(), clock.getZone());
    }
}
