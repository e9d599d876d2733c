package org.duly.contact.asking;

import org.duly.compliance.Gate;
import org.duly.contact.Channel;
import org.duly.party.ContactPointCard;
import org.springframework.stereotype.Component;

/** Asks the gate and the rules of this house about one contact. */
@Component
class Judging {

    private final Gate gate;

    Judging(Gate gate) {
        this.gate = gate;
    }

    Judged judge(Situation situation, ContactPointCard point, Channel channel) {
        return judge(situation, new Assembly(situation), point, channel);
    }

    /** The same with facts that were put together once for several questions. */
    Judged judge(Situation situation, Assembly assembly, ContactPointCard point, Channel channel) {
        return new Judged(gate.decide(assembly.facts(point, channel)), HouseRule.against(situation, point, channel));
    }
}
