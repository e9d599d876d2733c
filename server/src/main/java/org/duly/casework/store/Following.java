package org.duly.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duly.casework.sop.Moved;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.SopState.Situation;
import org.duly.party.DebtorCard;
import org.duly.party.Parties;
import org.springframework.stereotype.Component;

/** What goes with a step: its row, the tasks of the state, the proof of lost contact, what it says of the debtor. */
@Component
class Following {

    private final StepRows steps;
    private final TaskRows tasks;
    private final ProofRows proofs;
    private final Screenings screenings;
    private final Parties parties;

    Following(StepRows steps, TaskRows tasks, ProofRows proofs, Screenings screenings, Parties parties) {
        this.steps = steps;
        this.tasks = tasks;
        this.proofs = proofs;
        this.screenings = screenings;
        this.parties = parties;
    }

    void keep(Stepping.Step step, Instant now) {
        Stand stand = step.stand();
        Moved moved = step.moved();
        steps.add(
                List.of(new StepRows.Step(
                        stand.id(),
                        stand.creditor(),
                        step.outcome(),
                        stand.state(),
                        moved,
                        step.point() == null ? null : step.point().value())),
                now,
                step.procedure().version());
        tasks.enter(stand, moved, now);
        if (moved.state().equals(step.procedure().lost())
                && !stand.state().equals(moved.state().id())) {
            proofs.keep(stand, screenings.of(stand.id(), stand.debtorId()), now);
        }
        situation(stand, step.procedure(), moved);
    }

    /** Whom the law protects as dead counts as dead from the first word of it until it proves untrue. */
    private void situation(Stand stand, Procedure procedure, Moved moved) {
        Situation before = procedure
                .find(stand.state())
                .flatMap(state -> Optional.ofNullable(state.situation()))
                .orElse(null);
        Situation after = moved.state().situation();
        if (before == after || moved.state().ends()) {
            return;
        }
        DebtorCard.Situation now = after == null ? DebtorCard.Situation.NORMAL : DebtorCard.Situation.DECEASED;
        parties.situation(stand.debtorId(), now, moved.rule());
    }
}
