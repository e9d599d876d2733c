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
import org.duly.contact.store.ReceiptStore;
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

    private final ReceiptStore receipts;
    private final Grounds grounds;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Remembering(
            ReceiptStore receipts, Grounds grounds, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.receipts = receipts;
        this.grounds = grounds;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Gives the hash of the receipt kept: writing one out is work, so it is done once. */
    String judged(Situation situation, ContactPointCard point, Channel channel, Judged judged) {
        StoredReceipt receipt = receipt(situation, point, channel, judged);
        receipts.keep(receipt);
        journal.record(
                Kind.DECISION,
                "contact.ask",
                situation.card().id(),
                Map.of(
                        "point", point.id().toString(),
                        "channel", channel.name(),
                        "answer", judged.answer(),
                        "rules", String.join(",", receipt.answered().rules()),
                        "receipt", receipt.hash()));
        if (!judged.isAllowed()) {
            events.publishEvent(new ContactRefused(
                    situation.card().id(),
                    point.id(),
                    channel.name(),
                    receipt.answered().rules(),
                    receipt.answered().nextAllowedAt(),
                    receipt.hash(),
                    situation.now()));
        }
        return receipt.hash();
    }

    /** Reservations that nobody used in time are over: they no longer count. */
    void expired(List<StoredAttempt> attempts) {
        for (StoredAttempt attempt : attempts) {
            Instant at = attempt.reservation().expiresAt();
            journal.record(Kind.DECISION, "contact.expire", attempt.id(), Map.of("at", at.toString()));
            events.publishEvent(new ContactReleased(attempt.aim().caseId(), attempt.id(), "expired", at));
        }
    }

    private StoredReceipt receipt(Situation situation, ContactPointCard point, Channel channel, Judged judged) {
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
