package org.duly.strategy.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.strategy.Treatment;
import org.duly.strategy.deciding.Chains;
import org.duly.strategy.deciding.Deciding;
import org.duly.strategy.deciding.Known;
import org.duly.strategy.deciding.KnownCases;
import org.duly.strategy.deciding.Link;
import org.duly.strategy.past.Pasts;
import org.duly.strategy.trial.Share;
import org.springframework.stereotype.Component;

/** Runs a simulation: every day, every case, once by what rules and once by the draft. It only reads. */
@Component
class Running {

    private static final int CHUNK = 200;
    /** The same debtors are looked at whenever only a part is. */
    private static final String SALT = "simulation";

    private final KnownCases knownCases;
    private final Chains chains;
    private final Pasts pasts;
    private final Planning planning;
    private final ChannelCosts costs;
    private final SimulationRows rows;

    Running(
            KnownCases knownCases,
            Chains chains,
            Pasts pasts,
            Planning planning,
            ChannelCosts costs,
            SimulationRows rows) {
        this.knownCases = knownCases;
        this.chains = chains;
        this.pasts = pasts;
        this.planning = planning;
        this.costs = costs;
        this.rows = rows;
    }

    /** What was found; empty if somebody stopped it. */
    Optional<Outcome> run(Simulation simulation, Link draft) {
        Tally tally = new Tally();
        rows.total(
                simulation.id(),
                simulation
                        .firstDay()
                        .datesUntil(simulation.lastDay().plusDays(1))
                        .mapToInt(pasts::openOn)
                        .sum());
        int done = 0;
        for (LocalDate day = simulation.firstDay(); !day.isAfter(simulation.lastDay()); day = day.plusDays(1)) {
            Chains.OfDay ofDay = chains.on(day);
            tally.begin(day, costs.on(day));
            UUID last = new UUID(0, 0);
            List<CaseId> ids = pasts.openOn(day, last, CHUNK);
            while (!ids.isEmpty()) {
                for (Known known : knownCases.facts(ids, day)) {
                    if (Share.within(SALT, known.card().debtor(), simulation.share())) {
                        look(known, day, ofDay, draft, tally);
                    }
                }
                done += ids.size();
                if (rows.beat(simulation.id(), done)) {
                    return Optional.empty();
                }
                last = ids.getLast().value();
                ids = pasts.openOn(day, last, CHUNK);
            }
            tally.end();
        }
        return Optional.of(tally.outcome());
    }

    private void look(Known known, LocalDate day, Chains.OfDay ofDay, Link draft, Tally tally) {
        Treatment now =
                Deciding.decide(day, known.facts(), ofDay.of(known.card().debtor()));
        Treatment then = Deciding.decide(
                day, known.facts(), ofDay.with(draft, known.card().debtor()));
        Planning.Plan planned = planning.plan(known.card(), now);
        boolean same = now.orders("channels").equals(then.orders("channels"))
                && now.orders("windows").equals(then.orders("windows"));
        tally.add(known.card(), now, then, planned, same ? planned : planning.plan(known.card(), then));
    }
}
