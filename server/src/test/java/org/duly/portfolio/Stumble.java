package org.duly.portfolio;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.events.AccountsPlaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does something, once, in the middle of an import: fails as a crash would, or what somebody does meanwhile. */
@Component
class Stumble {

    private final Map<CreditorId, Runnable> waiting = new ConcurrentHashMap<>();

    /** Fails the next placement of this creditor. */
    void over(CreditorId creditor) {
        meanwhile(creditor, () -> {
            throw new IllegalStateException("stumbled");
        });
    }

    /** Does this during the next placement of the creditor. */
    void meanwhile(CreditorId creditor, Runnable act) {
        waiting.put(creditor, act);
    }

    @EventListener
    void heard(AccountsPlaced fact) {
        Runnable act = waiting.remove(fact.creditor());
        if (act != null) {
            act.run();
        }
    }
}
