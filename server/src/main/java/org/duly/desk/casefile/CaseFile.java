package org.duly.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.arrangement.Assessments;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseProcedure;
import org.duly.casework.Cases;
import org.duly.casework.Documents;
import org.duly.casework.Screening;
import org.duly.desk.timeline.Entry;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.UserId;
import org.duly.party.DebtorCard;
import org.duly.portfolio.Creditor;
import org.jspecify.annotations.Nullable;

/**
 * One case on one screen: who, what is owed and since when, what happened, whom to reach and whether that is permitted.
 */
public record CaseFile(
        CaseCard card,
        DebtorCard debtor,
        Creditor creditor,
        @Nullable String holder,
        Money money,
        List<Cases.Bead> strip,
        List<Promises.Promise> promises,
        List<Documents.Document> documents,
        Assessments.@Nullable Assessment assessment,
        List<PointView> points,
        Work work,
        History history) {

    /** Where the case stands in the procedure: what was tried, what is to be done, what may be decided. */
    public record Work(
            Screening screening,
            CaseProcedure.@Nullable LostProof proof,
            List<CaseProcedure.Task> tasks,
            List<CaseProcedure.Decision> decisions,
            boolean resumable) {

        /** Whether there is work inside the house. */
        public boolean hasOpenTasks() {
            return tasks.stream().anyMatch(CaseProcedure.Task::open);
        }
    }

    /** What is owed, as of a day. */
    public record Money(
            LocalDate asOf,
            List<Owed> owed,
            List<AccountLine> accounts,
            List<Sparkline> sparklines,
            long daysPastDue,
            int bucket,
            @Nullable LocalDate recallOn) {}

    /**
     * The latest lines of the timeline.
     *
     * @param names of people the lines speak of
     * @param points masked contact points by id
     * @param more whether older lines can be asked for
     */
    public record History(
            List<Entry> entries, Map<UserId, String> names, Map<ContactPointId, PointView> points, boolean more) {

        /** Name of who got the case by this line; empty if the line tells of no assignment. */
        public String receiver(Entry entry) {
            String to = entry.text("to");
            return to == null ? "" : names.getOrDefault(new UserId(UUID.fromString(to)), "");
        }
    }

    /** The point with this id, or null if it is no longer on file. */
    public @Nullable PointView point(ContactPointId id) {
        return points.stream()
                .filter(point -> point.card().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Whether the present step is past its due time. */
    public boolean overdue(java.time.Instant now) {
        CaseCard.NextStep next = card.nextStep();
        return next != null && assessable() && next.due().isBefore(now);
    }

    /** Whether anybody may be contacted or promise anything on this case. */
    public boolean workable() {
        return card.standing() == CaseCard.Standing.OPEN;
    }

    /** Whether what the debtor can afford may be assessed: until the case ended. */
    public boolean assessable() {
        return card.standing() == CaseCard.Standing.OPEN || card.standing() == CaseCard.Standing.HELD;
    }

    /** Promises judged so far that were kept, of those judged; how much this debtor's word was worth. */
    public int keptPromises() {
        return (int) promises.stream()
                .filter(promise -> promise.state() == Promises.State.KEPT)
                .count();
    }

    /** Promises that fell due and were judged. */
    public int judgedPromises() {
        return (int) promises.stream()
                .filter(promise -> promise.state() != Promises.State.OPEN && promise.state() != Promises.State.LAPSED)
                .count();
    }
}
