package org.duly.assignment.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.people.Absences;
import org.duly.assignment.people.Certificates;
import org.duly.assignment.people.Conflicts;
import org.duly.assignment.people.DeskSheet;
import org.duly.assignment.people.DeskSheets;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every collector with what he holds. It is read as the system, since what a person carries does not depend on who
 * looks; what comes out are sums and keys, nothing about a debtor.
 */
@Component
public class Floor {

    private static final int EVERY = 1_000_000;

    private final Staff staff;
    private final Cases cases;
    private final Book book;
    private final Portfolios portfolios;
    private final DeskSheets sheets;
    private final Absences absences;
    private final Conflicts conflicts;
    private final Certificates certificates;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate apart;

    Floor(
            Staff staff,
            Cases cases,
            Book book,
            Portfolios portfolios,
            DeskSheets sheets,
            Absences absences,
            Conflicts conflicts,
            Certificates certificates,
            Acting acting,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.staff = staff;
        this.cases = cases;
        this.book = book;
        this.portfolios = portfolios;
        this.sheets = sheets;
        this.absences = absences;
        this.conflicts = conflicts;
        this.certificates = certificates;
        this.acting = acting;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** Active collectors, by staff number. */
    public List<Seat> seats() {
        return of(staff.withRole(Role.COLLECTOR));
    }

    /** One of them. */
    public Seat seat(UserId person) {
        return of(List.of(staff.byId(person))).getFirst();
    }

    private List<Seat> of(List<Member> members) {
        return acting.as(
                Actor.system("assignment.floor"), () -> Objects.requireNonNull(apart.execute(_ -> read(members))));
    }

    private List<Seat> read(List<Member> members) {
        Set<UserId> away = absences.on(LocalDate.now(clock));
        Map<UserId, DeskSheet> own = sheets.all();
        Map<UserId, Set<PersonKey>> estranged = conflicts.byPerson();
        Map<UserId, Map<CaseId, Seat.Held>> held = held(members);
        List<CreditorId> chinese = portfolios.creditors().stream()
                .filter(creditor -> creditor.jurisdiction() == Jurisdiction.CN)
                .map(Creditor::id)
                .toList();
        return members.stream()
                .map(member -> new Seat(
                        member,
                        own.getOrDefault(member.id(), sheets.usual(member.id())),
                        away.contains(member.id()),
                        isQualified(member, chinese),
                        held.getOrDefault(member.id(), Map.of()),
                        estranged.getOrDefault(member.id(), Set.of())))
                .toList();
    }

    private Map<UserId, Map<CaseId, Seat.Held>> held(List<Member> members) {
        List<CaseCard> cards = new ArrayList<>();
        for (Member member : members) {
            Cases.Filter his = new Cases.Filter(CaseCard.Standing.OPEN, null, member.id(), false, null);
            cards.addAll(cases.find(his, EVERY, 0).cards());
        }
        Map<UserId, Map<CaseId, Seat.Held>> held = new HashMap<>();
        for (Piece piece : book.pieces(cards)) {
            held.computeIfAbsent(Objects.requireNonNull(piece.holder()), _ -> new HashMap<>())
                    .put(piece.id(), new Seat.Held(piece.debtor(), piece.expectedMinor()));
        }
        return held;
    }

    /** Only Chinese law asks how a collector is qualified. */
    private boolean isQualified(Member member, List<CreditorId> chinese) {
        return chinese.stream().noneMatch(member.scope()::covers) || certificates.stand(member);
    }
}
