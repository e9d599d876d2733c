package org.duly.contact.asking;

import java.util.List;
import java.util.Optional;
import org.duly.compliance.Clearance;
import org.duly.compliance.Verdict;
import org.duly.contact.Channel;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.contact.store.StoredReceipt;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.party.ContactPointCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the gate and reserves the attempt, in one transaction and one at a time per person and lender group: who asks
 * second sees the first one's reservation.
 */
@Component
@Transactional
public class Asking {

    private final Gathering gathering;
    private final Judging judging;
    private final Grounds grounds;
    private final Reserving reserving;
    private final Remembering remembering;
    private final Rebutting rebutting;
    private final AttemptStore attempts;

    Asking(
            Gathering gathering,
            Judging judging,
            Grounds grounds,
            Reserving reserving,
            Remembering remembering,
            Rebutting rebutting,
            AttemptStore attempts) {
        this.gathering = gathering;
        this.judging = judging;
        this.grounds = grounds;
        this.reserving = reserving;
        this.remembering = remembering;
        this.rebutting = rebutting;
        this.attempts = attempts;
    }

    /** An answer, and with a "yes" the proof that the ports want to see. */
    public record Asked(Answer answer, Optional<Permit> permit) {}

    /** A reserved attempt, its clearance, and the line it may go out on. */
    public record Permit(AttemptId attempt, Clearance clearance, Optional<String> line) {}

    public Asked ask(CaseId caseId, ContactPointId pointId, Channel channel) {
        Situation situation = gathering.locked(caseId);
        if (situation.runOut()) {
            remembering.expired(attempts.expire(caseId, situation.now()));
        }
        ContactPointCard point = point(situation, pointId, channel);
        Judged judged = judging.judge(situation, point, channel);
        if (judged.isAllowed() && judged.verdict() instanceof Verdict.Allowed allowed) {
            StoredReceipt receipt = remembering.receipt(situation, point, channel, judged);
            StoredAttempt attempt = reserving.reserve(situation, point, receipt, allowed.clearance());
            remembering.tell(receipt);
            reserving.tell(attempt);
            if (judged.spends() != null) {
                rebutting.spend(judged.spends(), situation, receipt.hash());
            }
            return reserved(situation, attempt, allowed.clearance());
        }
        StoredReceipt receipt = remembering.judged(situation, point, channel, judged);
        return new Asked(refusal(judged, receipt.hash()), Optional.empty());
    }

    private static Asked reserved(Situation situation, StoredAttempt attempt, Clearance clearance) {
        StoredAttempt.Reservation reservation = attempt.reservation();
        Permit permit = new Permit(
                attempt.id(), clearance, Optional.ofNullable(situation.house().line()));
        return new Asked(
                new Answer.Reserved(attempt.id(), reservation.beginsBefore(), reservation.receiptHash()),
                Optional.of(permit));
    }

    private Answer refusal(Judged judged, String hash) {
        if (judged.verdict() instanceof Verdict.NotCovered not) {
            return new Answer.NotCovered(not.why().zh(), not.why().en(), hash);
        }
        return new Answer.Refused(grounds.of(judged), Grounds.nextAllowedAt(judged), hash);
    }

    private static ContactPointCard point(Situation situation, ContactPointId id, Channel channel) {
        ContactPointCard point = situation.point(id);
        if (!fits(point, channel)) {
            throw new IllegalArgumentException(channel + " does not reach a point of kind " + point.kind());
        }
        return point;
    }

    /** Channels that reach a point of this kind, whether or not we have a way out over them. */
    static boolean fits(ContactPointCard point, Channel channel) {
        return switch (point.kind()) {
            case MOBILE -> List.of(Channel.CALL, Channel.SMS).contains(channel);
            case LANDLINE -> channel == Channel.CALL;
            case EMAIL -> channel == Channel.EMAIL;
            case ADDRESS -> List.of(Channel.LETTER, Channel.VISIT).contains(channel);
        };
    }
}
