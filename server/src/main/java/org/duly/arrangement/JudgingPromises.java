package org.duly.arrangement;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.arrangement.Promises.State;
import org.duly.arrangement.domain.Judgement;
import org.duly.arrangement.domain.Received;
import org.duly.arrangement.store.MoneyStore;
import org.duly.arrangement.store.MoneyStore.Because;
import org.duly.arrangement.store.PromiseStore;
import org.duly.arrangement.store.StoredPromise;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.kernel.CaseId;
import org.duly.kernel.PromiseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges promises by the money that came in, as often as anything new becomes known. */
@Component
@Transactional
class JudgingPromises {

    private final PromiseStore promises;
    private final MoneyStore money;
    private final Cases cases;
    private final OwedOnCase owed;
    private final PromiseRegister register;

    JudgingPromises(PromiseStore promises, MoneyStore money, Cases cases, OwedOnCase owed, PromiseRegister register) {
        this.promises = promises;
        this.money = money;
        this.cases = cases;
        this.owed = owed;
        this.register = register;
    }

    /** Money came in or was taken back: every promise of the case is judged anew. */
    void byMoney(CaseId caseId) {
        judge(caseId, Because.MONEY, register.now());
    }

    /** The time of a promise is over. Each in a transaction of its own, so that one cannot hold up the others. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void whenDue(PromiseId id) {
        promises.find(id).ifPresent(this::atItsHour);
    }

    /** The same in the transaction of whoever asks; gives how each promise stands now. */
    Map<CaseId, State> allDue(Collection<CaseId> caseIds, Instant asOf) {
        Map<CaseId, State> judged = new HashMap<>();
        for (StoredPromise promise : promises.over(caseIds, asOf)) {
            atItsHour(promise);
            promises.find(promise.id())
                    .ifPresent(now -> judged.put(
                            promise.placing().caseId(), now.standing().state()));
        }
        return judged;
    }

    /** A promise breaks at its own hour, and the procedure goes on from there, however late anybody looks. */
    private void atItsHour(StoredPromise promise) {
        judge(promise.placing().caseId(), Because.DUE, promise.contracted().judgeAt());
    }

    /** The debtor is reminded of what falls due soon; a reminder after the hour would be none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void remind(PromiseId id) {
        promises.find(id).filter(_ -> promises.reminded(id)).ifPresent(promise -> {
            Instant at = promise.contracted().remindAt();
            if (at != null && promise.due().isAfter(register.now())) {
                register.reminded(promise, at);
                remindOf(promise);
            }
        });
    }

    private void remindOf(StoredPromise promise) {
        CaseId caseId = promise.placing().caseId();
        if (cases.card(caseId).standing() == CaseCard.Standing.OPEN) {
            cases.follow(caseId, "REMINDER", null);
        }
    }

    /** The case ended: an open promise on it asks for nothing any more. */
    void lapse(CaseId caseId) {
        promises.lock(caseId);
        for (StoredPromise promise : promises.ofCase(caseId)) {
            if (promise.standing().state() == State.OPEN) {
                register.judged(
                        promise,
                        new Judgement(State.LAPSED, promise.standing().paid()),
                        Because.CASE_ENDED,
                        register.now());
            }
        }
    }

    private void judge(CaseId caseId, Because because, Instant at) {
        promises.lock(caseId);
        List<Received> received = money.standing(caseId);
        for (StoredPromise promise : promises.ofCase(caseId)) {
            if (promise.standing().state() != State.LAPSED) {
                judge(promise, received, because, at);
            }
        }
    }

    private void judge(StoredPromise promise, List<Received> received, Because because, Instant at) {
        Judgement judgement = Judgement.judge(promise.terms(register.zone()), received, at);
        if (promise.isJudgedAs(judgement)) {
            return;
        }
        register.judged(promise, judgement, because, at);
        if (judgement.state() != promise.standing().state()
                && promise.standing().replacedAt() == null) {
            follow(promise.placing().caseId(), judgement.state(), at);
        }
    }

    /** A debt that is paid off needs no further step: the case is about to close. */
    private void follow(CaseId caseId, State state, Instant at) {
        CaseCard card = cases.card(caseId);
        if (card.standing() != CaseCard.Standing.OPEN || !owed.on(card).isPositive()) {
            return;
        }
        switch (state) {
            case KEPT -> cases.follow(caseId, "PROMISE_KEPT", null, at);
            case PARTLY_KEPT -> cases.follow(caseId, "PARTLY_KEPT", null, at);
            case BROKEN -> cases.follow(caseId, "PROMISE_BROKEN", null, at);
            case OPEN, LAPSED -> {}
        }
    }
}
