package org.duly.casework.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard.NextStep;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.events.CaseHeld;
import org.duly.casework.events.CaseMoved;
import org.duly.casework.events.CaseResumed;
import org.duly.casework.events.CaseStopped;
import org.duly.casework.sop.Moved;
import org.duly.casework.sop.Position;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.Versions;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.WorkingDays;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves single cases through the procedure. */
@Component
class Stepping {

    private final CaseRows cases;
    private final Following following;
    private final Scoring scoring;
    private final Screenings screenings;
    private final Versions versions;
    private final WorkingDays calendar;
    private final Record record;

    Stepping(
            CaseRows cases,
            Following following,
            Scoring scoring,
            Screenings screenings,
            Versions versions,
            WorkingDays calendar,
            Record record) {
        this.cases = cases;
        this.following = following;
        this.scoring = scoring;
        this.screenings = screenings;
        this.versions = versions;
        this.calendar = calendar;
        this.record = record;
    }

    /** When it is, and where it is written down and told. */
    @Component
    record Record(Journal journal, ApplicationEventPublisher facts, Clock clock) {}

    NextStep preview(CaseId id, String outcome, @Nullable Instant until) {
        Stand stand = cases.stand(id.value()).orElseThrow(() -> missing(id));
        Instant now = record.clock().instant();
        if (!isWorkable(stand)) {
            return nothing(now);
        }
        Procedure procedure = versions.answering(stand.version(), outcome);
        Reach reach = screenings.reach(stand.debtorId());
        Reach left = procedure.kills(outcome) ? withoutOne(reach) : reach;
        return next(after(procedure, stand, outcome, until, left, now), now);
    }

    NextStep follow(CaseId id, String outcome, @Nullable Instant until, @Nullable ContactPointId point, Instant now) {
        Stand stand = lock(id);
        if (!isWorkable(stand)) {
            return nothing(now);
        }
        Procedure procedure = versions.answering(stand.version(), outcome);
        scoring.refresh(stand.id(), stand.debtorId());
        Moved moved = after(procedure, stand, outcome, until, screenings.reach(stand.debtorId()), now);
        Standing standing = standing(stand, moved);
        write(new Step(stand, procedure, outcome, moved, point), standing, now);
        tellOfPause(stand, standing, now);
        if (standing == Standing.STOPPED) {
            record.facts().publishEvent(new CaseStopped(id, "", now));
        }
        return next(moved, now);
    }

    /** Work goes on after a pause or an end ({@code RESUMED}, {@code REOPENED}): the procedure says from where. */
    void goOn(Stand stand, String outcome) {
        Instant now = record.clock().instant();
        Procedure procedure = versions.answering(stand.version(), outcome);
        scoring.refresh(stand.id(), stand.debtorId());
        Moved moved = after(procedure, stand, outcome, null, screenings.reach(stand.debtorId()), now);
        Standing standing = moved.state().holds() ? Standing.HELD : Standing.OPEN;
        write(new Step(stand, procedure, outcome, moved, null), standing, now);
    }

    /** Whether work would go on after that; a pause of the procedure's own is ended by its answers alone. */
    boolean goesOn(Stand stand, String outcome) {
        Procedure procedure = versions.answering(stand.version(), outcome);
        Reach reach = screenings.reach(stand.debtorId());
        Instant now = record.clock().instant();
        return !after(procedure, stand, outcome, null, reach, now).state().holds();
    }

    /** Takes a case over into a later version. */
    void adopt(Stand stand, Procedure into, String place) {
        Instant now = record.clock().instant();
        Position position = position(stand, stand.state(), screenings.reach(stand.debtorId()));
        Moved moved = into.adopt(position, place, now, calendar);
        write(new Step(stand, into, "MIGRATED", moved, null), standing(stand, moved), now);
    }

    Stand lock(CaseId id) {
        return cases.lock(id.value()).orElseThrow(() -> missing(id));
    }

    static NoSuchElementException missing(CaseId id) {
        return new NoSuchElementException("No case " + id + " in the scope of the reader");
    }

    /** What an attempt logged after the end, or during a pause, leads to: nothing. */
    static boolean isWorkable(Stand stand) {
        return stand.standing() == Standing.OPEN || stand.standing() == Standing.HELD;
    }

    private Moved after(
            Procedure procedure, Stand stand, String outcome, @Nullable Instant until, Reach reach, Instant now) {
        String state = versions.place(stand.version(), procedure.version(), stand.state());
        return procedure.after(position(stand, state, reach), outcome, until, now, calendar);
    }

    private static Position position(Stand stand, String state, Reach reach) {
        Position.Pending pending =
                stand.due() == null ? null : new Position.Pending(stand.action(), stand.ready(), stand.due());
        return new Position(state, stand.tries(), stand.until(), reach, pending);
    }

    /** A pause by hand stays a pause; one by the procedure ends with the state that brought it. */
    private Standing standing(Stand stand, Moved moved) {
        if (moved.state().ends()) {
            return moved.state().gives() ? Standing.STOPPED : Standing.CLOSED;
        }
        if (moved.state().holds()) {
            return Standing.HELD;
        }
        return versions.paused().contains(stand.state()) ? Standing.OPEN : stand.standing();
    }

    private void tellOfPause(Stand stand, Standing standing, Instant now) {
        if (standing == Standing.HELD && stand.standing() == Standing.OPEN) {
            record.facts().publishEvent(new CaseHeld(stand.caseId(), "", now));
        }
        if (standing == Standing.OPEN && stand.standing() == Standing.HELD) {
            record.facts().publishEvent(new CaseResumed(stand.caseId(), "", now));
        }
    }

    private void write(Step step, Standing standing, Instant now) {
        Stand stand = step.stand();
        Moved moved = step.moved();
        boolean system = step.outcome().equals("MIGRATED") || step.procedure().isSystem(step.outcome());
        cases.move(stand.id(), moved, standing, step.procedure().version(), system ? null : now, now);
        following.keep(step, now);
        Map<String, String> detail = Map.of(
                "outcome",
                step.outcome(),
                "from",
                stand.state(),
                "to",
                moved.state().id(),
                "rule",
                moved.rule());
        record.journal().record(Kind.DECISION, "casework.follow", stand.id(), detail);
        record.facts()
                .publishEvent(new CaseMoved(
                        stand.caseId(),
                        step.outcome(),
                        stand.state(),
                        moved.state().id(),
                        moved.action(),
                        moved.due(),
                        now));
    }

    /** One step of one case, as it is kept. */
    record Step(
            Stand stand,
            Procedure procedure,
            String outcome,
            Moved moved,
            @Nullable ContactPointId point) {}

    private static NextStep next(Moved moved, Instant now) {
        return moved.due() == null ? nothing(now) : new NextStep(moved.action(), Objects.requireNonNull(moved.due()));
    }

    private static NextStep nothing(Instant now) {
        return new NextStep("NONE", now);
    }

    /** The number called is about to be known as dead; by the order of calls it is the debtor's mobile first. */
    private static Reach withoutOne(Reach reach) {
        if (reach.ownMobiles() > 0) {
            return new Reach(reach.ownMobiles() - 1, reach.ownLandlines(), reach.contactPersons(), reach.points());
        }
        if (reach.ownLandlines() > 0) {
            return new Reach(0, reach.ownLandlines() - 1, reach.contactPersons(), reach.points());
        }
        return new Reach(0, 0, Math.max(0, reach.contactPersons() - 1), reach.points());
    }
}
