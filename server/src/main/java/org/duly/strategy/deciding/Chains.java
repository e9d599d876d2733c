package org.duly.strategy.deciding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.kernel.DebtorId;
import org.duly.strategy.Treatment.Because;
import org.duly.strategy.deciding.Deciding.Chosen;
import org.duly.strategy.trial.Arm;
import org.duly.strategy.trial.Trial;
import org.duly.strategy.trial.Trials;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.TableContent;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which version of each table is asked about whom on a day. */
@Component
public class Chains {

    private final Versions versions;
    private final TableContent contents;
    private final HoldOut holdOut;
    private final Trials trials;

    Chains(Versions versions, TableContent contents, HoldOut holdOut, Trials trials) {
        this.versions = versions;
        this.contents = contents;
        this.holdOut = holdOut;
        this.trials = trials;
    }

    /** The chains of a day, looked up once for any number of cases. */
    @Transactional(readOnly = true)
    public OfDay on(LocalDate day) {
        Map<Subject, Link> ruling = new EnumMap<>(Subject.class);
        Map<Subject, Link> first = new EnumMap<>(Subject.class);
        Map<Subject, Running> running = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.tables()) {
            versions.inForce(subject, day).ifPresent(version -> ruling.put(subject, link(version)));
            versions.baseline(subject).ifPresent(version -> first.put(subject, link(version)));
            Optional<Trial> trial = trials.running(subject, day);
            trial.ifPresent(each -> running.put(subject, new Running(each, link(versions.get(each.challenger())))));
        }
        return new OfDay(ruling, first, running, holdOut.on(day));
    }

    /** A link for a version, be it a draft; throws {@link IllegalArgumentException} for one that is not understood. */
    public Link link(Version version) {
        return new Link(version.subject(), version, contents.compiled(version), contents.text(version.content()));
    }

    /** An experiment and its challenger. */
    private record Running(Trial trial, Link challenger) {}

    /** Which versions are asked on one day. */
    public static final class OfDay {
        private final Map<Subject, Link> ruling;
        private final Map<Subject, Link> first;
        private final Map<Subject, Running> running;
        private final HoldOut.Held held;

        private OfDay(
                Map<Subject, Link> ruling, Map<Subject, Link> first, Map<Subject, Running> running, HoldOut.Held held) {
            this.ruling = ruling;
            this.first = first;
            this.running = running;
            this.held = held;
        }

        /** Another mark for another set of versions, experiment or hold-out. */
        String mark() {
            StringBuilder mark = new StringBuilder("held=" + held.percent());
            ruling.forEach((subject, link) -> mark.append(';')
                    .append(subject.code())
                    .append('=')
                    .append(link.version().number()));
            running.forEach((subject, trial) ->
                    mark.append(";trial=").append(trial.trial().id()));
            return mark.toString();
        }

        /** The chain for a debtor. */
        public List<Chosen> of(DebtorId debtor) {
            List<Chosen> chain = new ArrayList<>();
            boolean out = held.holds(debtor);
            for (Subject subject : Subject.tables()) {
                Link rules = ruling.get(subject);
                Link baseline = first.get(subject);
                Running trial = running.get(subject);
                if (out && baseline != null) {
                    chain.add(new Chosen(baseline, Because.HELD_OUT));
                } else if (trial != null && trial.trial.arm(debtor) == Arm.CHALLENGER) {
                    chain.add(new Chosen(trial.challenger, Because.CHALLENGER));
                } else if (rules != null) {
                    chain.add(new Chosen(rules, Because.IN_FORCE));
                }
            }
            return chain;
        }

        /** The chain as it would be if this draft ruled for everybody whom it would reach. */
        public List<Chosen> with(Link draft, DebtorId debtor) {
            return of(debtor).stream()
                    .map(chosen -> chosen.link().subject() == draft.subject() && chosen.because() == Because.IN_FORCE
                            ? new Chosen(draft, Because.DRAFT)
                            : chosen)
                    .toList();
        }
    }
}
