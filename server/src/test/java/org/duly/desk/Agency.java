package org.duly.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.Member;
import org.duly.identity.NewMember;
import org.duly.identity.People;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Outcome;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Samples;
import org.duly.portfolio.Terms;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens creditors, admits people and places cases for tests. */
@Component
public class Agency {

    private final Portfolios portfolios;
    private final Placements placements;
    private final People people;
    private final Staff staff;
    private final Cases cases;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final UserDetailsService logins;
    private final Clock clock;

    Agency(
            Portfolios portfolios,
            Placements placements,
            People people,
            Staff staff,
            Cases cases,
            Acting acting,
            TransactionTemplate transaction,
            UserDetailsService logins,
            Clock clock) {
        this.portfolios = portfolios;
        this.placements = placements;
        this.people = people;
        this.staff = staff;
        this.cases = cases;
        this.acting = acting;
        this.transaction = transaction;
        this.logins = logins;
        this.clock = clock;
    }

    /** A bank that no other test knows. */
    public CreditorId bank() {
        return system(() -> portfolios.open(Samples.bank()));
    }

    public Member admit(Role role, CreditorId... scope) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12);
        return system(() -> staff.byId(people.admit(
                new NewMember(
                        login,
                        "测试" + login.substring(1, 5),
                        login,
                        Set.of(role),
                        new CreditorScope.Only(Set.of(scope)),
                        null,
                        Locale.SIMPLIFIED_CHINESE),
                "Correct-horse-battery-9",
                false)));
    }

    /** Places so many sample debtors today, 40 days past due; gives their cases by number. */
    public List<CaseCard> place(CreditorId creditor, int count) {
        LocalDate today = LocalDate.now(clock);
        return place(creditor, Samples.rows(count, today.minusDays(40)));
    }

    public List<CaseCard> place(CreditorId creditor, List<PlacementRow> rows) {
        return place(creditor, rows, LocalDate.now(clock));
    }

    public List<CaseCard> place(CreditorId creditor, List<PlacementRow> rows, LocalDate placedOn) {
        Outcome outcome = system(() -> placements.place(creditor, rows, Terms.newBatch("批", placedOn)));
        if (!outcome.rejected().isEmpty()) {
            throw new IllegalStateException("Sample rows were rejected: " + outcome.rejected());
        }
        return system(() -> cases.find(new Cases.Filter(null, null, null, false, creditor), 1000, 0)
                        .cards())
                .stream()
                .sorted(java.util.Comparator.comparing(CaseCard::number))
                .toList();
    }

    /** Works in one transaction as somebody. */
    public <T> T as(Member member, Supplier<T> work) {
        return acting.as(member.actor(), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    public void as(Member member, Runnable work) {
        as(member, done(work));
    }

    /** Works in one transaction as the system, over every creditor. */
    public <T> T system(Supplier<T> work) {
        return acting.as(Actor.system("test"), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    public void system(Runnable work) {
        system(done(work));
    }

    /** Signs a member in for one request. */
    public RequestPostProcessor signedIn(Member member) {
        return user(logins.loadUserByUsername(member.login()));
    }

    private static Supplier<Boolean> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
