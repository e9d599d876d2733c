package org.duly.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.jspecify.annotations.Nullable;

/** Where one case stands in the procedure: its way so far, what may be decided, and the work inside the house. */
public interface CaseProcedure {

    /** Every step so far, oldest first. */
    List<Step> way(CaseId id);

    /** Every contact point and what is still untried. */
    Screening screening(CaseId id);

    /** Why the debtor counts as lost; empty unless the case stands there. */
    Optional<LostProof> proof(CaseId id);

    /** Work inside the house that began with a state: open first, then what was done or dropped. */
    List<Task> tasks(CaseId id);

    /** Marks a task as done, with what came of it. */
    void done(CaseId id, UUID task, String note);

    /** Whether a pause ends by taking the case up again; a pause of the procedure's own wants a decision instead. */
    boolean resumable(CaseId id);

    /** What whoever acts may decide on the case now. */
    List<Decision> decisions(CaseId id);

    /**
     * Decides; the procedure says what follows.
     *
     * @param reason what it rests on; kept with the case
     * @param until a time that was agreed, such as the next instalment, or null
     */
    Decided decide(CaseId id, String outcome, String reason, @Nullable Instant until);

    /** One step of a case: message {@code casework.outcome.<outcome>} names what happened. */
    record Step(
            Instant at,
            String outcome,
            String from,
            String to,
            @Nullable Instant due,
            String version) {}

    /** Every telephone that could be tried when the case went to lost contact, and what it gave. */
    record LostProof(Instant at, List<Line> lines) {

        /** One telephone; message {@code casework.trial.<trial>} says how it fared. */
        public record Line(
                ContactPointId point,
                Screening.Trial trial,
                @Nullable String outcome,
                String health,
                @Nullable Instant at,
                @Nullable String ground) {}
    }

    /**
     * A piece of work inside the house; message {@code casework.action.<code>} names it.
     *
     * @param doneAt when it was done, or null
     * @param doneBy who did it, or null
     * @param note what came of it, or null
     * @param dropped whether the case moved on before it was done
     */
    record Task(
            UUID id,
            String state,
            String code,
            Instant due,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            @Nullable String note,
            boolean dropped) {

        public boolean open() {
            return doneAt == null && !dropped;
        }
    }

    /**
     * Something that may be decided; message {@code casework.outcome.<outcome>} names it.
     *
     * @param byLeader whether a leader alone may
     * @param ends whether the case ends by it
     */
    record Decision(String outcome, String to, boolean byLeader, boolean ends) {}

    /** What came of a decision. */
    sealed interface Decided {
        /** Decided; {@code next} is what comes next, or null when the case ended. */
        record Done(CaseCard.@Nullable NextStep next) implements Decided {}

        /** Not decided; message {@code casework.decide.<why>} says why. */
        record NotDone(String why) implements Decided {}
    }
}
