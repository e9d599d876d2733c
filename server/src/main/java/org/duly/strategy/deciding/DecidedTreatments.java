package org.duly.strategy.deciding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.casework.CaseBook;
import org.duly.kernel.CaseId;
import org.duly.strategy.Treatment;
import org.duly.strategy.Treatments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Treatments decided when somebody asks: nothing is stored that could go stale. */
@Service
class DecidedTreatments implements Treatments {

    private final KnownCases knownCases;
    private final Chains chains;
    private final Clock clock;

    DecidedTreatments(KnownCases knownCases, Chains chains, Clock clock) {
        this.knownCases = knownCases;
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Treatment> today(CaseId id) {
        return Optional.ofNullable(on(LocalDate.now(clock), List.of(id)).get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseId, Treatment> on(LocalDate day, Collection<CaseId> ids) {
        Chains.OfDay ofDay = chains.on(day);
        Map<CaseId, Treatment> treatments = new LinkedHashMap<>();
        for (Known known : knownCases.facts(ids, day)) {
            treatments.put(
                    known.card().id(),
                    Deciding.decide(day, known.facts(), ofDay.of(known.card().debtor())));
        }
        return treatments;
    }

    @Override
    @Transactional(readOnly = true)
    public String ruling(LocalDate day) {
        return chains.on(day).mark();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseId, Orders> orders(LocalDate day, Instant knownAt, Collection<CaseBook> books) {
        Chains.OfDay ofDay = chains.on(day);
        Map<CaseId, Orders> orders = new LinkedHashMap<>();
        knownCases.each(books, day, knownAt, (book, facts) -> {
            List<Deciding.Chosen> chain = ofDay.of(book.debtor());
            long days = Steadiness.days(facts, chain);
            Map<String, Object> decided = Deciding.orders(facts, chain);
            orders.put(
                    book.id(),
                    new Orders(
                            Deciding.text(decided), days == Steadiness.FOR_EVER ? LocalDate.MAX : day.plusDays(days)));
        });
        return orders;
    }
}
