package org.duly.daily.work;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.duly.kernel.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes many cases through at once, and finds by halving the ones that cannot be: those are left as they were, and the
 * rest goes on. A broken connection is no case's fault and ends everything.
 */
@Component
class Isolation {

    private final TransactionTemplate apart;

    Isolation(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Tally each(List<CaseId> cases, Function<List<CaseId>, Tally> work, BiConsumer<CaseId, StepFailed> bad) {
        Tally tally = new Tally();
        if (cases.isEmpty()) {
            return tally;
        }
        try {
            tally.add(Objects.requireNonNull(apart.execute(_ -> work.apply(cases))));
        } catch (StepFailed failed) {
            if (cases.size() == 1) {
                bad.accept(cases.getFirst(), failed);
            } else {
                int half = cases.size() / 2;
                tally.add(each(cases.subList(0, half), work, bad));
                tally.add(each(cases.subList(half, cases.size()), work, bad));
            }
        }
        return tally;
    }
}
