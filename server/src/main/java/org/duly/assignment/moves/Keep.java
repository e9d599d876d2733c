package org.duly.assignment.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;

/** A case that somebody asked to keep, or keeps (留案). */
public record Keep(
        UUID id, CaseId caseId, UserId holder, Instant askedAt, LocalDate until, String reason, State state) {

    /** How far it is. */
    public enum State {
        ASKED,
        APPROVED,
        DECLINED,
        ENDED
    }
}
