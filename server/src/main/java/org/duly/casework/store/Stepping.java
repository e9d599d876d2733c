package org.duly.casework.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard.NextStep;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.events.CaseHeld;
import org.duly.casework.events.CaseMoved;
import org.duly.casework.sop.Moved;
import org.duly.casework.sop.Position;
import org.duly.casework.sop.Procedure;
import org.duly.kernel.CaseId;
import org.duly.kernel.WorkingDays;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves single cases through the procedure. */
@Component
class Stepping {

    private final CaseRows cases;
    private final StepRows steps;
    private final Scoring scoring;
    private final Procedure procedure;
    private final WorkingDays calendar;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Stepping(
            CaseRows cases,
            StepRows steps,
            Scoring scoring,
            Procedure procedure,
            WorkingDays calendar,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.scoring = scoring;
        this.procedure = procedure;
        this.calendar = calendar;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    NextStep preview(CaseId id, String outcome, @Nullable Instant until) {
        Stand stand = cases.stand(id.value()).orElseThrow(() -> missing(id));
        Instant now = clock.instant();
        if (!isWorkable(stand)) {
            return nothing(now);
        }
        Reach reach = scoring.reach(stand.debtorId());
        return next(after(stand, outcome, until, procedure.kills(outcome) ? withoutOne(reach) : reach, now), now);
    }

    NextStep follow(CaseId id, String outcome, @Nullable Instant until) {
        Stand stand = lock(id);
        Instant now = clock.instant();
        if (!isWorkable(stand)) {
            return nothing(now);
        }
        Reach reach = scoring.refresh(stand.id(), stand.debtorId());
        Moved moved = after(stand, outcome, until, reach, now);
        boolean holds = moved.state().holds();
        Standing standing = holds ? Standing.HELD : stand.standing();
        write(stand, outcome, moved, standing, now);
        if (holds && stand.standing() == Standing.OPEN) {
            facts.publishEvent(new CaseHeld(id, "", now));
        }
        return next(moved, now);
    }

    /** Work goes on after a pause or an end ({@code RESUMED}, {@code REOPENED}): the procedure says from where. */
    void goOn(Stand stand, String outcome) {
        Instant now = clock.instant();
        Reach reach = scoring.refresh(stand.id(), stand.debtorId());
        Moved moved = after(stand, outcome, null, reach, now);
        write(stand, outcome, moved, moved.state().holds() ? Standing.HELD : Standing.OPEN, now);
    }

    Stand lock(CaseId id) {
        return cases.lock(id.value()).orElseThrow(() -> missing(id));
    }

    static NoSuchElementException missing(CaseId id) {
        return new NoSuchElementException("No case " + id + " in the scope of the reader");
    }

    private Moved after(Stand stand, String outcome, @Nullable Instant until, Reach reach, Instant now) {
        Position position = new Position(stand.state(), stand.tries(), stand.until(), reach);
        return procedure.after(position, outcome, until, now, calendar);
    }

    private void write(Stand stand, String outcome, Moved moved, Standing standing, Instant now) {
        Instant touched = procedure.isSystem(outcome) ? null : now;
        cases.move(stand.id(), moved, standing, procedure.version(), touched, now);
        StepRows.Step step = new StepRows.Step(stand.id(), stand.creditor(), outcome, stand.state(), moved);
        steps.add(List.of(step), now, procedure.version());
        journal.record(
                Kind.DECISION,
                "casework.follow",
                stand.id(),
                Map.of(
                        "outcome",
                        outcome,
                        "from",
                        stand.state(),
                        "to",
                        moved.state().id(),
                        "rule",
                        moved.rule()));
        facts.publishEvent(new CaseMoved(
                stand.caseId(), outcome, stand.state(), moved.state().id(), moved.action(), moved.due(), now));
    }

    /** What an attempt logged after the end, or during a pause, leads to: nothing. */
    private static boolean isWorkable(Stand stand) {
        return stand.standing() == Standing.OPEN || stand.standing() == Standing.HELD;
    }

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
