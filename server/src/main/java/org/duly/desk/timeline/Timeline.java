package org.duly.desk.timeline;

import java.util.List;
import org.duly.kernel.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened on a case, newest first. */
@Service
@org.springframework.context.annotation.Lazy
public class Timeline {

    private final TimelineTable table;

    Timeline(TimelineTable table) {
        this.table = table;
    }

    @Transactional(readOnly = true)
    public List<Entry> of(CaseId caseId, int limit, int offset) {
        return table.of(caseId, limit, offset);
    }
}
