package org.duly.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.desk.Agency;
import org.duly.identity.Acting;
import org.duly.identity.Member;
import org.duly.identity.People;
import org.duly.identity.Qualification;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Samples;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A bank with a leader and examined collectors, for tests of assignment. */
@Component
public class Bureau {

    private final Agency agency;
    private final People people;
    private final Cases cases;
    private final Acting acting;
    private final Clock clock;

    Bureau(Agency agency, People people, Cases cases, Acting acting, Clock clock) {
        this.agency = agency;
        this.people = people;
        this.cases = cases;
        this.acting = acting;
        this.clock = clock;
    }

    public CreditorId bank() {
        return agency.bank();
    }

    public Member leader(CreditorId... scope) {
        return agency.admit(Role.LEADER, scope);
    }

    /** A collector whose exam was passed a month ago. */
    public Member collector(CreditorId... scope) {
        Member member = agency.admit(Role.COLLECTOR, scope);
        LocalDate exam = LocalDate.now(clock).minusMonths(1);
        agency.system(() -> people.qualify(member.id(), new Qualification(true, true, true, exam)));
        return member;
    }

    public List<CaseCard> place(CreditorId bank, int count) {
        return agency.place(bank, count);
    }

    /** One case of this debtor. */
    public CaseCard place(CreditorId bank, int debtor, String account) {
        LocalDate due = LocalDate.now(clock).minusDays(40);
        PlacementRow row = Samples.row(2, account, Samples.debtor(debtor), due);
        return agency.place(bank, List.of(row)).getFirst();
    }

    public void give(CaseCard card, Member to) {
        agency.system(() -> cases.assign(List.of(card.id()), to.id(), "test"));
    }

    public @Nullable UserId holder(CaseId id) {
        return card(id).holder();
    }

    public CaseCard card(CaseId id) {
        return agency.system(() -> cases.card(id));
    }

    /** Works as somebody, each door in its own transaction. */
    public <T> T as(Member member, java.util.function.Supplier<T> work) {
        return acting.as(member.actor(), work);
    }

    public void as(Member member, Runnable work) {
        acting.as(member.actor(), work);
    }
}
