package org.duly.arrangement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duly.arrangement.assessment.AssessmentRule;
import org.duly.arrangement.assessment.AssessmentStore;
import org.duly.arrangement.assessment.Thresholds;
import org.duly.arrangement.store.PromiseStore;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Actor;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments of the cases of this house. */
@Service
class AssessedCases implements Assessments {

    private final Cases cases;
    private final OwedOnCase owed;
    private final PromiseStore promises;
    private final AssessmentStore store;
    private final Thresholds thresholds;
    private final AssessmentRegister register;

    AssessedCases(
            Cases cases,
            OwedOnCase owed,
            PromiseStore promises,
            AssessmentStore store,
            Thresholds thresholds,
            AssessmentRegister register) {
        this.cases = cases;
        this.owed = owed;
        this.promises = promises;
        this.store = store;
        this.thresholds = thresholds;
        this.register = register;
    }

    @Override
    @Transactional(readOnly = true)
    public Basis basis(CaseId caseId) {
        CaseCard card = cases.card(caseId);
        PromiseStore.TrackRecord track = promises.trackRecord(card.debtor());
        return new Basis(
                owed.on(card), track.fallenDue(), track.kept(), thresholds.hint(track.kept(), track.fallenDue()));
    }

    @Override
    @Transactional
    public Assessed assess(CaseId caseId, Finding finding) {
        CaseCard card = cases.card(caseId);
        Money total = owed.on(card);
        Optional<AssessmentRule> broken =
                AssessmentRule.brokenBy(new AssessmentRule.Entry(finding, total, worked(card)));
        if (broken.isPresent()) {
            return new Assessed.NotRecorded(broken.get().message());
        }
        Ability ability = thresholds.ability(Budget.of(finding.items(), total.currency()), total);
        Actor actor = register.actor();
        Instant now = register.now();
        Assessment made = new Assessment(Uuid7.next(now), caseId, finding, total, ability, now, actor.name());
        store.insert(made, new AssessmentStore.Writing(card.creditor(), actor.user(), thresholds.version()));
        register.made(made);
        return new Assessed.Recorded(made);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Assessment> latest(CaseId caseId) {
        return store.newest(caseId).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assessment> of(CaseId caseId) {
        return store.ofCase(caseId);
    }

    private static boolean worked(CaseCard card) {
        return card.standing() == CaseCard.Standing.OPEN || card.standing() == CaseCard.Standing.HELD;
    }
}
