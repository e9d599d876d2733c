package org.duly.contact.asking;

import java.time.Instant;
import java.util.List;
import org.duly.contact.Channel;
import org.duly.contact.Contacts.Outlook;
import org.duly.kernel.CaseId;
import org.duly.party.ContactPointCard;
import org.duly.party.Relation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the gate would say now, point by point: one look at the facts, one question per point. */
@Component
@Transactional(readOnly = true)
public class Outlooks {

    private final Gathering gathering;
    private final Judging judging;
    private final Grounds grounds;

    Outlooks(Gathering gathering, Judging judging, Grounds grounds) {
        this.gathering = gathering;
        this.judging = judging;
        this.grounds = grounds;
    }

    public List<Outlook> of(CaseId caseId) {
        Situation situation = gathering.glance(caseId);
        Assembly assembly = new Assembly(situation);
        return situation.person().points().stream()
                .filter(point -> point.kind().isPhone())
                .map(point -> outlook(situation, assembly, point, Channel.CALL))
                .toList();
    }

    /** The same for the debtor's own points and any channel, as if it were another moment. */
    public List<Outlook> of(CaseId caseId, Channel channel, Instant at) {
        Situation situation = gathering.glance(caseId, at);
        Assembly assembly = new Assembly(situation);
        return situation.person().points().stream()
                .filter(point -> point.relation() == Relation.SELF && Asking.fits(point, channel))
                .map(point -> outlook(situation, assembly, point, channel))
                .toList();
    }

    private Outlook outlook(Situation situation, Assembly assembly, ContactPointCard point, Channel channel) {
        Judged judged = judging.judge(situation, assembly, point, channel);
        return new Outlook(
                point.id(),
                channel,
                judged.isAllowed(),
                judged.canBeRebutted(),
                grounds.of(judged),
                Grounds.nextAllowedAt(judged));
    }
}
