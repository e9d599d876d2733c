package org.duly.contact.asking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.contact.Channel;
import org.duly.contact.ContactProperties;
import org.duly.contact.Contacts.Why;
import org.duly.contact.events.RebuttalAsked;
import org.duly.contact.events.RebuttalDecided;
import org.duly.contact.events.RebuttalUsed;
import org.duly.contact.store.RebuttalStore;
import org.duly.contact.store.StoredRebuttal;
import org.duly.contact.store.StoredRebuttal.Decided;
import org.duly.contact.store.StoredRebuttal.State;
import org.duly.contact.store.StoredReceipt;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Uuid7;
import org.duly.party.ContactPointCard;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a presumption aside for one contact: whoever works the case asks, a compliance officer decides. */
@Component
@Transactional
public class Rebutting {

    private static final int LONGEST = 500;

    private final Gathering gathering;
    private final Judging judging;
    private final Grounds grounds;
    private final Remembering remembering;
    private final RebuttalStore rebuttals;
    private final Records records;

    Rebutting(
            Gathering gathering,
            Judging judging,
            Grounds grounds,
            Remembering remembering,
            RebuttalStore rebuttals,
            Records records) {
        this.gathering = gathering;
        this.judging = judging;
        this.grounds = grounds;
        this.remembering = remembering;
        this.rebuttals = rebuttals;
        this.records = records;
    }

    /** What puts an act on record. */
    @Component
    record Records(
            Acting acting,
            Journal journal,
            ApplicationEventPublisher events,
            ContactProperties properties,
            Clock clock) {}

    /** What came of asking or deciding. */
    public sealed interface Outcome {
        /** It is on record. */
        record Done(UUID rebuttal) implements Outcome {}

        /** It is not; {@code rule} is the code of the message that says why. */
        record NotDone(String rule) implements Outcome {}
    }

    /** Files a reason and its evidence against the presumptions that refuse this contact now. */
    public Outcome ask(CaseId caseId, ContactPointId pointId, Channel channel, String reason, String evidence) {
        if (unfit(reason) || unfit(evidence)) {
            return new Outcome.NotDone("contact.rebuttal.incomplete");
        }
        Situation situation = gathering.locked(caseId);
        ContactPointCard point = situation.point(pointId);
        Judged judged = judging.judge(situation, point, channel);
        if (!judged.canBeRebutted()) {
            return new Outcome.NotDone("contact.rebuttal.not-presumed");
        }
        StoredRebuttal rebuttal = asked(situation, point, channel, judged, reason.strip(), evidence.strip());
        if (!rebuttals.file(rebuttal)) {
            return new Outcome.NotDone("contact.rebuttal.waits");
        }
        remembering.judged(situation, point, channel, judged);
        records.journal.record(Kind.COMMAND, "contact.rebut", rebuttal.id(), told(rebuttal));
        records.events.publishEvent(new RebuttalAsked(
                caseId,
                rebuttal.id(),
                pointId,
                channel.name(),
                rebuttal.rules(),
                rebuttal.receiptHash(),
                rebuttal.asked().at()));
        return new Outcome.Done(rebuttal.id());
    }

    /** Approves or declines; never by the one who asked. */
    public Outcome decide(UUID id, boolean approve, String words) {
        Actor officer = records.acting.current();
        if (!officer.is(Role.COMPLIANCE)) {
            throw new IllegalStateException("A compliance officer decides, not " + officer.name());
        }
        StoredRebuttal rebuttal =
                rebuttals.lock(id).orElseThrow(() -> new NoSuchElementException("There is no rebuttal " + id));
        String refusal = refusal(rebuttal, officer, approve, words);
        if (refusal != null) {
            return new Outcome.NotDone(refusal);
        }
        Instant now = records.clock.instant();
        Instant until = approve ? now.plus(records.properties.rebuttal()) : null;
        Decided decided = new Decided(now, officer.person(), officer.name(), words.strip(), until);
        rebuttals.decide(id, approve ? State.APPROVED : State.DECLINED, decided);
        records.journal.record(
                Kind.DECISION, approve ? "contact.rebut.approve" : "contact.rebut.decline", id, told(rebuttal));
        records.events.publishEvent(new RebuttalDecided(
                rebuttal.about().caseId(),
                id,
                rebuttal.about().point(),
                rebuttal.about().channel().name(),
                rebuttal.rules(),
                approve,
                decided.words(),
                until,
                now));
        return new Outcome.Done(id);
    }

    /** Spends the rebuttal a reserved attempt rests on, in the transaction that reserves. */
    void spend(StoredRebuttal rebuttal, Situation situation, String receiptHash) {
        if (!rebuttals.spend(rebuttal.id(), situation.now(), receiptHash)) {
            throw new IllegalStateException("Rebuttal " + rebuttal.id() + " was spent before");
        }
        records.journal.record(Kind.DECISION, "contact.rebut.use", rebuttal.id(), told(rebuttal));
        records.events.publishEvent(new RebuttalUsed(
                rebuttal.about().caseId(),
                rebuttal.id(),
                rebuttal.about().point(),
                rebuttal.about().channel().name(),
                rebuttal.rules(),
                receiptHash,
                situation.now()));
    }

    private StoredRebuttal asked(
            Situation situation,
            ContactPointCard point,
            Channel channel,
            Judged judged,
            String reason,
            String evidence) {
        Actor actor = records.acting.current();
        List<String> rules = grounds.of(judged).stream().map(Why::rule).toList();
        return new StoredRebuttal(
                Uuid7.next(situation.now()),
                new StoredReceipt.About(
                        situation.creditor().id(), situation.card().id(), point.id(), channel),
                rules,
                judged.receipt().hash(),
                new StoredRebuttal.Asked(situation.now(), actor.person(), actor.name(), reason, evidence),
                State.ASKED,
                null,
                null);
    }

    private static @Nullable String refusal(StoredRebuttal rebuttal, Actor officer, boolean approve, String words) {
        if (rebuttal.state() != State.ASKED) {
            return "contact.rebuttal.decided-before";
        }
        if (rebuttal.asked().by().equals(officer.person())) {
            return "contact.rebuttal.own";
        }
        return words.length() > LONGEST || (!approve && words.isBlank()) ? "contact.rebuttal.say-why" : null;
    }

    private static boolean unfit(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    /** Codes and ids only: what people wrote stays where it can be erased. */
    private static Map<String, Object> told(StoredRebuttal rebuttal) {
        return Map.of(
                "case", rebuttal.about().caseId().toString(),
                "point", rebuttal.about().point().toString(),
                "channel", rebuttal.about().channel().name(),
                "rules", String.join(",", rebuttal.rules()));
    }
}
