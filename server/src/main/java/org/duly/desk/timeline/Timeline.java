package org.duly.desk.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened on a case, newest first. */
@Service
public class Timeline {

    private final TimelineTable table;

    Timeline(TimelineTable table) {
        this.table = table;
    }

    /** Lines of a case; only of one family if one is given. */
    @Transactional(readOnly = true)
    public List<Entry> of(CaseId caseId, Happening.@Nullable Family family, int limit, int offset) {
        return table.of(caseId, Happening.of(family), limit, offset);
    }

    /** What a person did on each day since {@code from}, the latest day first. */
    @Transactional(readOnly = true)
    public List<DayTally> tallies(UserId person, LocalDate from, ZoneId zone) {
        return table.tallies(person, from, zone);
    }

    /** Net money that came in on a day on cases this person held, by currency. */
    @Transactional(readOnly = true)
    public List<Money> credited(UserId person, LocalDate day, ZoneId zone) {
        return table.credited(person, day, zone);
    }
}
