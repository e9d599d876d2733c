package org.duly.contact.asking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.compliance.json.CanonicalJson;
import org.duly.contact.Channel;
import org.duly.contact.Contacts.Why;
import org.duly.contact.events.ContactRefused;
import org.duly.contact.events.ContactReleased;
import org.duly.contact.store.Keeping;
import org.duly.contact.store.StoredAttempt;
import org.duly.contact.store.StoredReceipt;
import org.duly.identity.Actor;
import org.duly.kernel.Uuid7;
import org.duly.party.ContactPointCard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the receipt of every answer, puts the decision on record and tells of refusals. */
@Component
class Remembering {

    private final Keeping keeping;
    private final Grounds grounds;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Remembering(Keeping keeping, Grounds grounds, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.keeping = keeping;
        this.grounds = grounds;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the receipt of an answer that reserves nothing, and tells of it. */
    StoredReceipt judged(Situation situation, ContactPointCard point, Channel channel, Judged judged) {
        StoredReceipt receipt = receipt(situation, point, channel, judged);
        keeping.answer(receipt);
        tell(receipt);
        return receipt;
    }

    /** Puts a kept answer on record, and tells of a refusal. */
    void tell(StoredReceipt receipt) {
        StoredReceipt.About about = receipt.about();
        StoredReceipt.Answered answered = receipt.answered();
        journal.record(
                Kind.DECISION,
                "contact.ask",
                about.caseId(),
                Map.of(
                        "point", about.point().toString(),
                        "channel", about.channel().name(),
                        "answer", answered.answer(),
                        "rules", String.join(",", answered.rules()),
                        "receipt", receipt.hash()));
        if (!answered.answer().equals("ALLOWED")) {
            events.publishEvent(new ContactRefused(
                    about.creditor(),
                    about.caseId(),
                    about.point(),
                    about.channel().name(),
                    answered.rules(),
                    answered.nextAllowedAt(),
                    receipt.hash(),
                    receipt.asked().at()));
        }
    }

    /** Reservations that nobody used in time are over: they no longer count. */
    void expired(List<StoredAttempt> attempts) {
        for (StoredAttempt attempt : attempts) {
            Instant at = attempt.reservation().expiresAt();
            journal.record(Kind.DECISION, "contact.expire", attempt.id(), Map.of("at", at.toString()));
            events.publishEvent(
                    new ContactReleased(attempt.aim().creditor(), attempt.aim().caseId(), attempt.id(), "expired", at));
        }
    }

    /** Writing a receipt out is work, so it is done once. */
    StoredReceipt receipt(Situation situation, ContactPointCard point, Channel channel, Judged judged) {
        Actor actor = situation.house().actor();
        byte[] canonical = judged.receipt().canonical();
        return new StoredReceipt(
                Uuid7.next(clock.instant()),
                CanonicalJson.sha256(canonical),
                new StoredReceipt.About(
                        situation.creditor().id(), situation.card().id(), point.id(), channel),
                new StoredReceipt.Asked(situation.now(), actor.user(), actor.name()),
                new StoredReceipt.Answered(
                        judged.answer(),
                        grounds.of(judged).stream().map(Why::rule).toList(),
                        Grounds.nextAllowedAt(judged)),
                judged.houseRules().stream().map(HouseRule::id).toList(),
                new String(canonical, UTF_8));
    }
}
