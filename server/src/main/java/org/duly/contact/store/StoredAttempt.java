package org.duly.contact.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.duly.contact.Channel;
import org.duly.contact.Contacts.Attempt;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.ResultCode;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.duly.party.Relation;
import org.jspecify.annotations.Nullable;

/** An attempt as its row holds it. */
public record StoredAttempt(AttemptId id, Aim aim, Reservation reservation, State state, Course course) {

    /** How far an attempt went. */
    public enum State {
        RESERVED,
        /** The number was handed over; somebody must say what came of it. */
        DIALLED,
        LOGGED,
        RELEASED,
        /** Nobody used it in time. */
        EXPIRED
    }

    /** Whom it is to reach, how, and about what. */
    public record Aim(
            CreditorId creditor,
            CaseId caseId,
            DebtorId debtor,
            ContactPointId point,
            Relation relation,
            Channel channel) {

        public boolean isDebtor() {
            return relation == Relation.SELF;
        }
    }

    /**
     * The permission it rests on.
     *
     * @param expiresAt when it stops counting, unless it began
     * @param by null when the system acts by itself
     */
    public record Reservation(
            Instant at,
            Instant expiresAt,
            @Nullable UserId by,
            String byName,
            String receiptHash,
            UUID clearance,
            Instant clearanceEnds) {

        /** The first instant at which it is too late to begin: its place, or its permission, is gone. */
        public Instant beginsBefore() {
            return clearanceEnds.isBefore(expiresAt) ? clearanceEnds : expiresAt;
        }
    }

    /** What happened so far. */
    public record Course(
            @Nullable Instant dialledAt,
            @Nullable String line,
            @Nullable Instant verifiedAt,
            Set<Factor> factors,
            @Nullable Instant endedAt,
            @Nullable ResultCode code,
            String remark) {

        public static final Course NONE = new Course(null, null, null, Set.of(), null, null, "");

        public Course {
            factors = Set.copyOf(factors);
        }
    }

    /** Whether an outcome is still to be logged; time alone does not forbid telling what happened. */
    public boolean awaitsOutcome() {
        return state == State.RESERVED || state == State.DIALLED || state == State.EXPIRED;
    }

    /** Whether its place ran out before anybody said that it began; it still counts if it was made. */
    public boolean ranOut(Instant now) {
        return state == State.EXPIRED || (state == State.RESERVED && !now.isBefore(reservation.expiresAt()));
    }

    /** As the door shows it. */
    public Attempt attempt() {
        return new Attempt(
                id,
                aim.caseId(),
                aim.point(),
                aim.channel(),
                reservation.at(),
                course.endedAt(),
                course.code(),
                course.remark(),
                reservation.byName(),
                reservation.receiptHash());
    }
}
