package org.duly.strategy.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.Uuid7;
import org.duly.strategy.deciding.Chains;
import org.duly.strategy.deciding.Link;
import org.duly.strategy.version.Published;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Starts, watches and stops simulations. Each is seen by whoever started it, since it shows what is in his sight. */
@Service
public class Simulations {

    private static final Logger LOG = LoggerFactory.getLogger(Simulations.class);
    private static final int MOST_DAYS = 31;
    private static final int SHOWN = 20;

    private final SimulationRows rows;
    private final Running running;
    private final Versions versions;
    private final Chains chains;
    private final Acting acting;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Simulations(
            SimulationRows rows,
            Running running,
            Versions versions,
            Chains chains,
            Acting acting,
            Journal journal,
            JsonMapper json,
            Clock clock,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.running = running;
        this.versions = versions;
        this.chains = chains;
        this.acting = acting;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** What came of asking for one. */
    public sealed interface Started {
        record Runs(UUID id) implements Started {}

        record NotStarted(Published.Not why) implements Started {}
    }

    /** Starts a simulation of a version in the background, as whoever acts now. */
    public Started start(UUID draft, LocalDate firstDay, LocalDate lastDay, int share) {
        Actor actor = acting.current();
        UUID user = actor.person().value();
        Version version = versions.get(draft);
        LocalDate today = LocalDate.now(clock);
        if (lastDay.isBefore(firstDay)
                || lastDay.isAfter(today)
                || firstDay.plusDays(MOST_DAYS).isBefore(lastDay)
                || share < 1
                || share > 100) {
            return new Started.NotStarted(Published.not("simulation-days", today, MOST_DAYS));
        }
        if (mine().stream().anyMatch(each -> each.state() == Simulation.State.RUNNING)) {
            return new Started.NotStarted(Published.not("simulation-running"));
        }
        Optional<Link> link = link(version);
        if (link.isEmpty()) {
            return new Started.NotStarted(Published.not("simulation-wrong"));
        }
        UUID id = Uuid7.next(clock.instant());
        Simulation simulation = new Simulation(
                id, user, draft, firstDay, lastDay, share, Simulation.State.RUNNING, 0, 0, null, null, clock.instant());
        rows.insert(simulation, actor.name());
        transactions.executeWithoutResult(_ -> journal.record(
                Kind.COMMAND,
                "strategy.simulate",
                id,
                Map.of("subject", version.subject().name(), "number", version.number())));
        Thread.ofPlatform()
                .daemon()
                .name("simulation")
                .start(() -> acting.as(actor, () -> carryOut(simulation, link.get())));
        return new Started.Runs(id);
    }

    private Optional<Link> link(Version version) {
        try {
            return Optional.of(chains.link(version));
        } catch (IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    private void carryOut(Simulation simulation, Link draft) {
        UUID id = simulation.id();
        try {
            Optional<Outcome> outcome = running.run(simulation, draft);
            end(
                    id,
                    outcome.isPresent() ? Simulation.State.DONE : Simulation.State.CANCELLED,
                    outcome.map(json::writeValueAsString).orElse(null),
                    null);
        } catch (RuntimeException e) {
            // Messages of the database may quote personal data: the page gets the kind of the error only.
            LOG.error("Simulation {} failed", id, e);
            end(id, Simulation.State.FAILED, null, e.getClass().getSimpleName());
        }
    }

    private void end(
            UUID id,
            Simulation.State state,
            @org.jspecify.annotations.Nullable String result,
            @org.jspecify.annotations.Nullable String failure) {
        Instant now = clock.instant();
        rows.end(id, state, result, failure, now);
    }

    public void cancel(UUID id) {
        rows.stop(id, acting.current().person().value());
    }

    /** A simulation of whoever acts. */
    public Optional<Simulation> get(UUID id) {
        return rows.get(id, acting.current().person().value());
    }

    /** The newest simulations of whoever acts. */
    public List<Simulation> mine() {
        return rows.of(acting.current().person().value(), SHOWN);
    }

    /** What a finished simulation found. */
    public Optional<Outcome> outcome(Simulation simulation) {
        return Optional.ofNullable(simulation.result()).map(text -> json.readValue(text, Outcome.class));
    }
}
