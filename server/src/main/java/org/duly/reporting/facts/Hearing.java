package org.duly.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.duly.arrangement.events.PromiseBroken;
import org.duly.arrangement.events.PromiseKept;
import org.duly.arrangement.events.PromisePartlyKept;
import org.duly.arrangement.events.PromiseTaken;
import org.duly.casework.events.AccountJoined;
import org.duly.casework.events.CaseAssigned;
import org.duly.casework.events.CaseClosed;
import org.duly.casework.events.CaseHeld;
import org.duly.casework.events.CaseMoved;
import org.duly.casework.events.CaseOpened;
import org.duly.casework.events.CaseResumed;
import org.duly.casework.events.CaseStopped;
import org.duly.contact.events.ContactLogged;
import org.duly.contact.events.ContactRefused;
import org.duly.contact.events.ContactReleased;
import org.duly.contact.events.ContactReserved;
import org.duly.contact.events.RebuttalAsked;
import org.duly.contact.events.RebuttalDecided;
import org.duly.contact.events.RebuttalUsed;
import org.duly.contact.events.RightPartyReached;
import org.duly.kernel.CaseFact;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Reads the facts about cases that figures are made of. Pure. */
record Hearing(ZoneId zone, @Nullable UserId actor) {

    /** The row of a fact; empty for what no figure counts. */
    Optional<FactRow> of(CaseFact fact) {
        return casework(fact).or(() -> contact(fact)).or(() -> rebuttal(fact)).or(() -> promise(fact));
    }

    private Optional<FactRow> casework(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case CaseOpened f -> row(FactKind.CASE_OPENED, f);
                    case AccountJoined f -> row(FactKind.ACCOUNT_JOINED, f).account(f.account());
                    case CaseMoved f -> row(FactKind.CASE_MOVED, f).code(f.to()).due(f.nextDue());
                    case CaseAssigned f -> row(FactKind.CASE_ASSIGNED, f).by(f.to());
                    case CaseHeld f -> row(FactKind.CASE_HELD, f);
                    case CaseResumed f -> row(FactKind.CASE_RESUMED, f);
                    case CaseStopped f -> row(FactKind.CASE_STOPPED, f);
                    case CaseClosed f -> row(FactKind.CASE_CLOSED, f);
                    default -> null;
                });
    }

    private Optional<FactRow> contact(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case ContactReserved f ->
                        row(FactKind.CONTACT_RESERVED, f)
                                .over(f.channel(), f.point().value())
                                .subject(f.attempt().value())
                                .receipt(f.receiptHash(), List.of());
                    case ContactRefused f ->
                        row(FactKind.CONTACT_REFUSED, f)
                                .over(f.channel(), f.point().value())
                                .receipt(f.receiptHash(), f.rules());
                    case ContactLogged f ->
                        row(FactKind.CONTACT_LOGGED, f)
                                .over(f.channel(), f.point().value())
                                .subject(f.attempt().value())
                                .code(f.code());
                    case ContactReleased f ->
                        row(FactKind.CONTACT_RELEASED, f).subject(f.attempt().value());
                    case RightPartyReached f ->
                        row(FactKind.RIGHT_PARTY_REACHED, f).subject(f.attempt().value());
                    default -> null;
                });
    }

    private Optional<FactRow> rebuttal(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case RebuttalAsked f ->
                        row(FactKind.REBUTTAL_ASKED, f)
                                .over(f.channel(), f.point().value())
                                .subject(f.rebuttal())
                                .receipt(f.receiptHash(), f.rules());
                    case RebuttalDecided f ->
                        row(f.approved() ? FactKind.REBUTTAL_APPROVED : FactKind.REBUTTAL_DECLINED, f)
                                .over(f.channel(), f.point().value())
                                .subject(f.rebuttal());
                    case RebuttalUsed f ->
                        row(FactKind.REBUTTAL_USED, f)
                                .over(f.channel(), f.point().value())
                                .subject(f.rebuttal())
                                .receipt(f.receiptHash(), f.rules());
                    default -> null;
                });
    }

    private Optional<FactRow> promise(CaseFact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case PromiseTaken f ->
                        row(FactKind.PROMISE_TAKEN, f)
                                .subject(f.promise().value())
                                .amount(f.amount())
                                .due(f.due());
                    case PromiseKept f ->
                        row(FactKind.PROMISE_KEPT, f)
                                .subject(f.promise().value())
                                .amount(f.paid());
                    case PromisePartlyKept f ->
                        row(FactKind.PROMISE_PARTLY_KEPT, f)
                                .subject(f.promise().value())
                                .amount(f.paid());
                    case PromiseBroken f ->
                        row(FactKind.PROMISE_BROKEN, f)
                                .subject(f.promise().value())
                                .amount(f.promised());
                    default -> null;
                });
    }

    private FactRow row(FactKind kind, CaseFact fact) {
        FactRow row =
                new FactRow(kind, fact.at(), day(fact.at())).on(fact.caseId()).by(actor);
        row.creditor = fact.creditor();
        return row;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
