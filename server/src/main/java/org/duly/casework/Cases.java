package org.duly.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Cases, their way through the procedure, and who works them. */
public interface Cases {

    CaseCard card(CaseId id);

    Map<CaseId, CaseCard> cards(Collection<CaseId> ids);

    /** The case that an account is worked in, closed ones included. */
    Optional<CaseId> caseOf(AccountId account);

    List<CaseId> casesOf(DebtorId debtor);

    Optional<CaseId> byNumber(String number);

    /**
     * What an outcome would lead to, without doing it: shown before the collector saves.
     *
     * @param outcome outcome code of the procedure, such as {@code PROMISED}, {@code NO_ANSWER}
     * @param until instant named by the debtor (promise due, call-back), or null
     */
    CaseCard.NextStep preview(CaseId id, String outcome, @Nullable Instant until);

    /** Moves the case by the procedure after an outcome; gives what comes next. */
    CaseCard.NextStep follow(CaseId id, String outcome, @Nullable Instant until);

    /** The same for an outcome that came about at another time than now, such as the hour at which a promise broke. */
    CaseCard.NextStep follow(CaseId id, String outcome, @Nullable Instant until, Instant at);

    /** The same for an outcome on this contact point, which is kept as the proof that it was tried. */
    CaseCard.NextStep follow(CaseId id, String outcome, @Nullable Instant until, ContactPointId point);

    /**
     * The day's list of a collector: broken promises first, then by due step and priority, with why each stands there.
     */
    List<Queued> today(UserId collector, int limit, int offset);

    /** How long that list is. */
    int todayCount(UserId collector);

    /**
     * Hands out the next best case: one of his own list, else an unheld one in his scope, which he then holds. Never
     * the same to two people; he keeps it until he logs something or the hand-out lapses.
     */
    Optional<CaseId> next(UserId collector);

    /**
     * The holder puts a case aside until then, because nobody may be contacted before: it is not handed out again
     * earlier. Its deadlines stay, and the day's list still shows it.
     */
    void putAside(CaseId id, Instant until);

    /** Cases in the reader's scope that fit the filter: by priority, highest first, then by number. */
    Found find(Filter filter, int limit, int offset);

    /**
     * The procedure's main line as beads, in order, with where the case stands; empty for a procedure that has no line.
     * Each state's name is the message {@code casework.state.<state>}.
     */
    List<Bead> strip(CaseId id);

    void assign(Collection<CaseId> cases, UserId collector, String reason);

    void note(CaseId id, String text);

    void hold(CaseId id, String reason);

    /** Takes a paused case up again; one that the procedure itself pauses stays as it is. */
    void resume(CaseId id, String reason);

    /** A line of the day's list and why it stands there. */
    record Queued(CaseCard card, List<Reason> why) {}

    /**
     * Which cases to find; a null part does not narrow.
     *
     * @param sopState id of a state of the procedure
     * @param unheld only cases that nobody holds
     * @param late only cases whose step is so late
     */
    record Filter(
            CaseCard.@Nullable Standing standing,
            @Nullable String sopState,
            @Nullable UserId holder,
            boolean unheld,
            @Nullable CreditorId creditor,
            @Nullable Late late) {

        /** Whether late or not. */
        public Filter(
                CaseCard.@Nullable Standing standing,
                @Nullable String sopState,
                @Nullable UserId holder,
                boolean unheld,
                @Nullable CreditorId creditor) {
            this(standing, sopState, holder, unheld, creditor, null);
        }
    }

    /** How late the step of a case is. */
    enum Late {
        /** Past its time. */
        OVERDUE,
        /** Past it for so long that the leader has to see it. */
        ESCALATED
    }

    /** One page of what was found, and how much there is in all. */
    record Found(List<CaseCard> cards, int total) {}

    /** One state on the way of a case: behind it, present, or still ahead. */
    record Bead(String state, boolean passed, boolean present) {}
}
