package org.duly.desk.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.duly.arrangement.Assessments;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseProcedure;
import org.duly.casework.Cases;
import org.duly.casework.Documents;
import org.duly.contact.Contacts;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.duly.party.DebtorCard;
import org.duly.party.Parties;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the case file together, within the reader's scope. */
@Service
public class CaseFiles {

    private final Cases cases;
    private final CaseProcedure procedure;
    private final Parties parties;
    private final Portfolios portfolios;
    private final Contacts contacts;
    private final Promises promises;
    private final Documents documents;
    private final Assessments assessments;
    private final Staff staff;
    private final MoneyOwed money;
    private final Histories histories;
    private final Clock clock;

    CaseFiles(CaseDoors doors, MoneyOwed money, Histories histories, Staff staff, Clock clock) {
        this.cases = doors.cases();
        this.procedure = doors.procedure();
        this.parties = doors.parties();
        this.portfolios = doors.portfolios();
        this.contacts = doors.contacts();
        this.promises = doors.promises();
        this.documents = doors.documents();
        this.assessments = doors.assessments();
        this.staff = staff;
        this.money = money;
        this.histories = histories;
        this.clock = clock;
    }

    /** The file of a case; empty if there is none in the reader's scope. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> of(CaseId id) {
        return Optional.ofNullable(cases.cards(List.of(id)).get(id)).map(this::file);
    }

    private CaseFile file(CaseCard card) {
        List<PointView> points = points(card);
        return new CaseFile(
                card,
                debtor(card.debtor()),
                portfolios.creditor(card.creditor()),
                holder(card.holder()),
                money.of(card, LocalDate.now(clock)),
                cases.strip(card.id()),
                promises.of(card.id()),
                documents.of(card.id()),
                assessments.latest(card.id()).orElse(null),
                points,
                work(card),
                histories.latest(card.id(), points));
    }

    private List<PointView> points(CaseCard card) {
        Instant now = Instant.now(clock);
        List<Contacts.Outlook> outlooks =
                card.standing() == CaseCard.Standing.OPEN ? contacts.outlook(card.id()) : List.of();
        List<Contacts.Attempt> history = contacts.history(card.id());
        return parties.points(card.debtor()).stream()
                .map(point -> PointView.of(point, now, outlooks, history))
                .toList();
    }

    private CaseFile.Work work(CaseCard card) {
        return new CaseFile.Work(
                procedure.screening(card.id()),
                procedure.proof(card.id()).orElse(null),
                procedure.tasks(card.id()),
                procedure.decisions(card.id()),
                procedure.resumable(card.id()));
    }

    private DebtorCard debtor(DebtorId id) {
        DebtorCard debtor = parties.cards(List.of(id)).get(id);
        if (debtor == null) {
            throw new NoSuchElementException("A case in scope has a debtor out of scope: " + id);
        }
        return debtor;
    }

    private @org.jspecify.annotations.Nullable String holder(@org.jspecify.annotations.Nullable UserId holder) {
        return holder == null ? null : staff.names(List.of(holder)).get(holder);
    }
}
