package org.duly.desk.timeline;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of the timeline tells of. */
public enum Happening {
    OPENED(Family.CASE),
    JOINED(Family.CASE),
    MOVED(Family.DECISION),
    ASSIGNED(Family.CASE),
    RETURNED(Family.CASE),
    KEEP_ASKED(Family.CASE),
    KEEP_APPROVED(Family.CASE),
    KEEP_DECLINED(Family.CASE),
    HELD(Family.CASE),
    RESUMED(Family.CASE),
    STOPPED(Family.CASE),
    CLOSED(Family.CASE),
    ENTERED(Family.CASE),
    LEFT(Family.CASE),
    AGED(Family.DECISION),
    NOTE(Family.NOTE),
    DOCUMENT(Family.NOTE),
    RESERVED(Family.DECISION),
    RELEASED(Family.DECISION),
    REFUSED(Family.DECISION),
    REBUTTAL_ASKED(Family.DECISION),
    REBUTTAL_APPROVED(Family.DECISION),
    REBUTTAL_DECLINED(Family.DECISION),
    REBUTTAL_USED(Family.DECISION),
    CONTACT(Family.CONTACT),
    REACHED(Family.CONTACT),
    PROMISED(Family.PROMISE),
    REMINDER(Family.PROMISE),
    KEPT(Family.PROMISE),
    PARTLY_KEPT(Family.PROMISE),
    BROKEN(Family.PROMISE),
    ASSESSED(Family.PROMISE),
    PAID(Family.MONEY),
    REVERSED(Family.MONEY);

    /** The filters over the timeline. Decisions of the system are visible but quiet. */
    public enum Family {
        CONTACT,
        PROMISE,
        MONEY,
        NOTE,
        CASE,
        DECISION
    }

    private final Family family;

    Happening(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /** What belongs to a family; everything if none is given. */
    static List<Happening> of(@Nullable Family family) {
        return Arrays.stream(values())
                .filter(happening -> family == null || happening.family == family)
                .toList();
    }

    /** Whether the system decided this, so that the page shows it quietly. */
    public boolean quiet() {
        return this == MOVED || this == RESERVED || this == RELEASED || this == AGED;
    }
}
