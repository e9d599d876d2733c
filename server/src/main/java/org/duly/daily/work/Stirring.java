package org.duly.daily.work;

import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.duly.casework.Cases;
import org.duly.daily.store.StandRows;
import org.duly.kernel.AccountId;
import org.duly.kernel.AtCommit;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.duly.portfolio.events.BatchRecalled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears to which cases anything happened, so that the next run looks at those and not at a million others. */
@Component
class Stirring {

    private static final ScopedValue<Boolean> UNHEARD = ScopedValue.newInstance();

    private final Cases cases;
    private final AtCommit<CaseId> stirred;

    Stirring(Cases cases, StandRows stands, Clock clock) {
        this.cases = cases;
        this.stirred = new AtCommit<>(ids -> stands.stir(Set.copyOf(ids), clock.instant()));
    }

    /** What a run itself brings about, it sees in the same look: that is no reason to look again. */
    static <T> T unheard(Supplier<T> work) {
        return ScopedValue.where(UNHEARD, true).call(work::get);
    }

    @EventListener
    void on(CaseFact fact) {
        stir(fact.caseId());
    }

    @EventListener
    void on(PaymentPosted fact) {
        on(fact.account());
    }

    @EventListener
    void on(PaymentReversed fact) {
        on(fact.account());
    }

    @EventListener
    void on(BatchRecalled fact) {
        fact.accounts().forEach(this::on);
    }

    private void on(AccountId account) {
        cases.caseOf(account).ifPresent(this::stir);
    }

    private void stir(CaseId id) {
        if (!UNHEARD.isBound()) {
            stirred.add(id);
        }
    }
}
