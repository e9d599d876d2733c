package org.duly.contact.asking;

import java.util.List;
import java.util.Optional;
import org.duly.compliance.Gate;
import org.duly.compliance.Verdict;
import org.duly.compliance.facts.Facts;
import org.duly.contact.Channel;
import org.duly.contact.store.RebuttalStore;
import org.duly.contact.store.StoredRebuttal;
import org.duly.party.ContactPointCard;
import org.springframework.stereotype.Component;

/** Asks the gate and the rules of this house about one contact. */
@Component
class Judging {

    private final Gate gate;
    private final RebuttalStore rebuttals;

    Judging(Gate gate, RebuttalStore rebuttals) {
        this.gate = gate;
        this.rebuttals = rebuttals;
    }

    Judged judge(Situation situation, ContactPointCard point, Channel channel) {
        return judge(situation, new Assembly(situation), point, channel);
    }

    /** The same with facts that were put together once for several questions. */
    Judged judge(Situation situation, Assembly assembly, ContactPointCard point, Channel channel) {
        Facts facts = assembly.facts(point, channel);
        Judged plain = new Judged(gate.decide(facts), HouseRule.against(situation, point, channel), null);
        return plain.canBeRebutted()
                ? rebutted(situation, point, channel, facts).orElse(plain)
                : plain;
    }

    /** A rebuttal is spent only where it makes the difference. */
    private Optional<Judged> rebutted(Situation situation, ContactPointCard point, Channel channel, Facts facts) {
        return rebuttals
                .latest(situation.card().id(), point.id(), channel)
                .filter(rebuttal -> rebuttal.standsAt(situation.now()))
                .map(rebuttal -> judged(facts, rebuttal))
                .filter(Judged::isAllowed);
    }

    private Judged judged(Facts facts, StoredRebuttal rebuttal) {
        Verdict verdict = gate.decide(facts.withRebuttal(rebuttal.fact()));
        return new Judged(verdict, List.of(), rebuttal);
    }
}
