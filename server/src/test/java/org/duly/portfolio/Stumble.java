package org.duly.portfolio;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.events.AccountsPlaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A room that fails, once, while it hears of a placement: as a crash in the middle of an import would. */
@Component
class Stumble {

    private final Set<CreditorId> over = ConcurrentHashMap.newKeySet();

    void over(CreditorId creditor) {
        over.add(creditor);
    }

    @EventListener
    void heard(AccountsPlaced fact) {
        if (over.remove(fact.creditor())) {
            throw new IllegalStateException("stumbled");
        }
    }
}
