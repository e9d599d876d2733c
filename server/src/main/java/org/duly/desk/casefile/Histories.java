package org.duly.desk.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.desk.timeline.Entry;
import org.duly.desk.timeline.Happening;
import org.duly.desk.timeline.Timeline;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of the timeline with the names their lines need. */
@Component
class Histories {

    static final int PAGE = 40;

    private final Timeline timeline;
    private final Staff staff;

    Histories(Timeline timeline, Staff staff) {
        this.timeline = timeline;
        this.staff = staff;
    }

    CaseFile.History latest(CaseId id, List<PointView> points) {
        return page(id, null, 0, points);
    }

    CaseFile.History page(CaseId id, Happening.@Nullable Family family, int offset, List<PointView> points) {
        List<Entry> entries = timeline.of(id, family, PAGE + 1, offset);
        boolean more = entries.size() > PAGE;
        List<Entry> shown = more ? entries.subList(0, PAGE) : entries;
        Map<ContactPointId, PointView> byId =
                points.stream().collect(Collectors.toMap(point -> point.card().id(), Function.identity()));
        return new CaseFile.History(shown, staff.names(receivers(shown)), byId, more);
    }

    /** Who got the case, where a line tells of an assignment. */
    private static Set<UserId> receivers(List<Entry> entries) {
        Set<UserId> receivers = new HashSet<>();
        for (Entry entry : entries) {
            String to = entry.text("to");
            if (entry.happening() == Happening.ASSIGNED && to != null) {
                receivers.add(new UserId(UUID.fromString(to)));
            }
        }
        return receivers;
    }
}
