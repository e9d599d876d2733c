package org.duly.desk.timeline;

import java.util.Optional;
import org.duly.arrangement.events.AssessmentMade;
import org.duly.arrangement.events.PromiseBroken;
import org.duly.arrangement.events.PromiseKept;
import org.duly.arrangement.events.PromisePartlyKept;
import org.duly.arrangement.events.PromiseReminderDue;
import org.duly.arrangement.events.PromiseTaken;
import org.duly.assignment.events.KeepAsked;
import org.duly.assignment.events.KeepDecided;
import org.duly.casework.events.AccountJoined;
import org.duly.casework.events.CaseAssigned;
import org.duly.casework.events.CaseClosed;
import org.duly.casework.events.CaseHeld;
import org.duly.casework.events.CaseMoved;
import org.duly.casework.events.CaseOpened;
import org.duly.casework.events.CaseReleased;
import org.duly.casework.events.CaseResumed;
import org.duly.casework.events.CaseStopped;
import org.duly.casework.events.DocumentAttached;
import org.duly.casework.events.NoteTaken;
import org.duly.contact.events.ContactLogged;
import org.duly.contact.events.ContactRefused;
import org.duly.contact.events.ContactReleased;
import org.duly.contact.events.ContactReserved;
import org.duly.contact.events.RebuttalAsked;
import org.duly.contact.events.RebuttalDecided;
import org.duly.contact.events.RebuttalUsed;
import org.duly.contact.events.RightPartyReached;
import org.duly.daily.events.CaseAged;
import org.duly.kernel.CaseFact;

/** Says each fact about a case as a line of its timeline. Pure. */
final class Telling {

    private Telling() {}

    /** The line of a fact; empty for a kind of fact the timeline has no words for. */
    static Optional<Line> of(CaseFact fact) {
        return casework(fact)
                .or(() -> contact(fact))
                .or(() -> rebuttal(fact))
                .or(() -> promise(fact))
                .or(() -> keep(fact))
                .or(() -> daily(fact));
    }

    private static Optional<Line> casework(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case CaseOpened f -> line(f, Happening.OPENED);
                    case AccountJoined f ->
                        line(f, Happening.JOINED).detail("account", f.account().toString());
                    case CaseMoved f ->
                        line(f, Happening.MOVED)
                                .code(f.outcome())
                                .detail("from", f.from())
                                .detail("to", f.to())
                                .detail("next", f.nextAction())
                                .detail("due", f.nextDue());
                    case CaseAssigned f ->
                        line(f, Happening.ASSIGNED)
                                .code(f.rule())
                                .words(f.reason())
                                .detail("to", f.to().toString());
                    case CaseReleased f ->
                        line(f, Happening.RETURNED).code(f.rule()).words(f.reason());
                    case CaseHeld f -> line(f, Happening.HELD).words(f.reason());
                    case CaseResumed f -> line(f, Happening.RESUMED).words(f.reason());
                    case CaseStopped f -> line(f, Happening.STOPPED).words(f.reason());
                    case CaseClosed f -> line(f, Happening.CLOSED);
                    case NoteTaken f -> line(f, Happening.NOTE).words(f.text());
                    case DocumentAttached f ->
                        line(f, Happening.DOCUMENT)
                                .code(f.kind().name())
                                .detail("document", f.document().toString());
                    default -> null;
                });
    }

    private static Optional<Line> contact(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case ContactLogged f ->
                        line(f, Happening.CONTACT)
                                .over(f.channel(), f.point())
                                .code(f.code())
                                .words(f.remark())
                                .detail("attempt", f.attempt().toString())
                                .detail("until", f.until());
                    case ContactReserved f ->
                        line(f, Happening.RESERVED).over(f.channel(), f.point()).detail("receipt", f.receiptHash());
                    case ContactRefused f ->
                        line(f, Happening.REFUSED)
                                .over(f.channel(), f.point())
                                .detail("rules", f.rules())
                                .detail("next", f.nextAllowedAt())
                                .detail("receipt", f.receiptHash());
                    case ContactReleased f -> line(f, Happening.RELEASED).words(f.reason());
                    case RightPartyReached f -> line(f, Happening.REACHED);
                    default -> null;
                });
    }

    private static Optional<Line> rebuttal(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case RebuttalAsked f ->
                        line(f, Happening.REBUTTAL_ASKED)
                                .over(f.channel(), f.point())
                                .detail("rules", f.rules())
                                .detail("receipt", f.receiptHash());
                    case RebuttalDecided f ->
                        line(f, f.approved() ? Happening.REBUTTAL_APPROVED : Happening.REBUTTAL_DECLINED)
                                .over(f.channel(), f.point())
                                .words(f.words())
                                .detail("rules", f.rules())
                                .detail("until", f.validUntil());
                    case RebuttalUsed f ->
                        line(f, Happening.REBUTTAL_USED)
                                .over(f.channel(), f.point())
                                .detail("rules", f.rules())
                                .detail("receipt", f.receiptHash());
                    default -> null;
                });
    }

    private static Optional<Line> promise(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case PromiseTaken f ->
                        line(f, Happening.PROMISED)
                                .code(f.source())
                                .amount(f.amount())
                                .detail("due", f.due());
                    case PromiseReminderDue f -> line(f, Happening.REMINDER).detail("due", f.due());
                    case PromiseKept f -> line(f, Happening.KEPT).amount(f.paid());
                    case PromisePartlyKept f -> line(f, Happening.PARTLY_KEPT).amount(f.paid());
                    case PromiseBroken f -> line(f, Happening.BROKEN).amount(f.promised());
                    case AssessmentMade f ->
                        line(f, Happening.ASSESSED)
                                .code(f.ability())
                                .amount(f.affordable())
                                .detail("willingness", f.willingness());
                    default -> null;
                });
    }

    private static Optional<Line> keep(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case KeepAsked f ->
                        line(f, Happening.KEEP_ASKED).words(f.reason()).detail("until", f.until());
                    case KeepDecided f ->
                        line(f, f.approved() ? Happening.KEEP_APPROVED : Happening.KEEP_DECLINED)
                                .words(f.words())
                                .detail("until", f.until());
                    default -> null;
                });
    }

    private static Optional<Line> daily(CaseFact fact) {
        if (!(fact instanceof CaseAged aged)) {
            return Optional.empty();
        }
        Happening happening = switch (aged.change()) {
            case ENTERED -> Happening.ENTERED;
            case LEFT -> Happening.LEFT;
            case BUCKET -> Happening.AGED;
        };
        return Optional.of(line(fact, happening)
                .detail("from", String.valueOf(aged.bucketBefore()))
                .detail("to", String.valueOf(aged.bucketNow())));
    }

    private static Line line(CaseFact fact, Happening happening) {
        return Line.of(fact.caseId(), happening, fact.at());
    }
}
