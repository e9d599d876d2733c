package org.duly.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.NewMember;
import org.duly.identity.People;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.duly.payment.Payments;
import org.duly.portfolio.Outcome;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Samples;
import org.duly.portfolio.Terms;
import org.springframework.beans.factory.annotation.Autowired;

/** A bank with placed accounts and collectors who see only it, for tests of cases; import it into a room test. */
public class Desk {

    @Autowired
    Placements placements;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Payments payments;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    public CreditorId bank() {
        return system(() -> portfolios.open(Samples.bank()));
    }

    /** Places so many sound rows, each of another debtor, 20 days overdue; gives the batch. */
    public BatchId place(CreditorId bank, int count) {
        return place(bank, Samples.rows(count, today().minusDays(20)));
    }

    /** Places one account of this debtor; gives the account. */
    public AccountId account(CreditorId bank, int debtor, String number) {
        PlacementRow row = Samples.row(2, number, Samples.debtor(debtor), today().minusDays(20));
        place(bank, List.of(row));
        return system(() -> portfolios.account(bank, number)).orElseThrow().id();
    }

    public BatchId place(CreditorId bank, List<PlacementRow> rows) {
        Outcome outcome = system(() -> placements.place(bank, rows, Terms.newBatch("t" + UUID.randomUUID(), today())));
        return outcome.batch();
    }

    public CaseId caseOf(AccountId account) {
        return system(() -> cases.caseOf(account)).orElseThrow();
    }

    public CaseCard card(CaseId id) {
        return system(() -> cases.card(id));
    }

    public List<CaseCard> cases(CreditorId bank) {
        return system(() -> cases.find(new Cases.Filter(null, null, null, false, bank), 100_000, 0))
                .cards();
    }

    /** Pays an account of {@link Samples#row} off. */
    public void payOff(AccountId account) {
        system(() -> payments.post(account, "P" + account, today(), Money.of(105_000, "CNY")));
    }

    /** A collector, leader or other who sees only this bank. */
    public UserId member(CreditorId bank, Role role) {
        String login = "u" + UUID.randomUUID().toString().substring(0, 12);
        NewMember member = new NewMember(
                login, login, login, Set.of(role), new CreditorScope.Only(Set.of(bank)), null, Locale.CHINA);
        return system(() -> people.admit(member, "Long-enough-8-pass!", false));
    }

    public List<UserId> collectors(CreditorId bank, int count) {
        List<UserId> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(member(bank, Role.COLLECTOR));
        }
        return all;
    }

    public <T> T as(UserId user, Supplier<T> work) {
        return acting.as(system(() -> staff.byId(user)).actor(), work);
    }

    public <T> T system(Supplier<T> work) {
        return acting.as(Actor.system("casework test"), work);
    }

    public void system(Runnable work) {
        acting.as(Actor.system("casework test"), work);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
