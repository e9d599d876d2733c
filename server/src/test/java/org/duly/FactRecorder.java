package org.duly;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.Fact;
import org.springframework.context.event.EventListener;

/** Keeps every published fact, in order. */
public final class FactRecorder {

    private final List<Fact> facts = new CopyOnWriteArrayList<>();

    @EventListener
    void heard(Fact fact) {
        facts.add(fact);
    }

    public List<Fact> all() {
        return List.copyOf(facts);
    }

    /** Facts of one kind, in order. */
    public <T extends Fact> List<T> of(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Facts about one case, in order. */
    public List<CaseFact> about(CaseId id) {
        return of(CaseFact.class).stream()
                .filter(fact -> fact.caseId().equals(id))
                .toList();
    }

    public void forget() {
        facts.clear();
    }
}
