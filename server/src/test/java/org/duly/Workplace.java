package org.duly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.duly.casework.Cases;
import org.duly.contact.ContactSettings;
import org.duly.contact.ContactSettings.Mandate;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.NewMember;
import org.duly.identity.People;
import org.duly.identity.Qualification;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.party.LawfulSource;
import org.duly.party.NewContactPoint;
import org.duly.party.NewDebtor;
import org.duly.party.Parties;
import org.duly.party.PointKind;
import org.duly.party.Relation;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.NewCreditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Samples;
import org.duly.portfolio.Terms;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A small agency in order: a creditor with its mandate, a recorded line, a collector with his exam; and debtors. */
public final class Workplace {

    public static final String LINE = "025-66010001";
    private static final String PASSWORD = "Guest-of-Duly-7";
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final ApplicationContext beans;
    public final CreditorId creditor;
    public final UserId collector;
    /** What the collector signs in with. */
    public final String login;

    public final String password;

    private Workplace(ApplicationContext beans, CreditorId creditor, UserId collector) {
        this.beans = beans;
        this.creditor = creditor;
        this.collector = collector;
        this.login = beans.getBean(Staff.class).byId(collector).login();
        this.password = PASSWORD;
    }

    public static Workplace open(ApplicationContext beans) {
        return open(beans, Samples.bank());
    }

    /** The same for a creditor of one's own making. */
    public static Workplace open(ApplicationContext beans, NewCreditor newCreditor) {
        LocalDate examined = LocalDate.now(beans.getBean(SettableClock.class)).minusMonths(3);
        Acting acting = beans.getBean(Acting.class);
        return acting.as(Actor.system("test"), () -> {
            CreditorId creditor = beans.getBean(Portfolios.class).open(newCreditor);
            ContactSettings settings = beans.getBean(ContactSettings.class);
            settings.line(LINE, true);
            settings.mandate(creditor, Mandate.inOrder(examined));
            UserId collector = collector(beans, creditor);
            beans.getBean(People.class).qualify(collector, new Qualification(true, true, true, examined));
            return new Workplace(beans, creditor, collector);
        });
    }

    private static UserId collector(ApplicationContext beans, CreditorId creditor) {
        int number = NEXT.incrementAndGet();
        return beans.getBean(People.class)
                .admit(
                        new NewMember(
                                "worker" + number,
                                "李坐席" + number,
                                "W" + number,
                                Set.of(Role.COLLECTOR),
                                new CreditorScope.Only(Set.of(creditor)),
                                null,
                                Locale.SIMPLIFIED_CHINESE),
                        PASSWORD,
                        false);
    }

    public <T> T asCollector(Supplier<T> work) {
        Staff staff = beans.getBean(Staff.class);
        return beans.getBean(Acting.class).as(staff.byId(collector).actor(), work);
    }

    public <T> T asSystem(Supplier<T> work) {
        return beans.getBean(Acting.class).as(Actor.system("test"), work);
    }

    /** Runs in a transaction of the system, for doors that want to be called inside one. */
    public <T> T inTransaction(Supplier<T> work) {
        return asSystem(() -> beans.getBean(TransactionTemplate.class).execute(_ -> work.get()));
    }

    /** Places a debtor who owes 1,050.00 for 40 days, with one mobile of his own and these further points. */
    public CaseId place(NewContactPoint... further) {
        return place(NEXT.incrementAndGet(), further);
    }

    /** The same; the same person whenever {@code index} is the same. */
    public CaseId place(int index, NewContactPoint... further) {
        NewDebtor plain = Samples.debtor(index);
        List<NewContactPoint> points = new ArrayList<>(plain.points());
        points.addAll(List.of(further));
        NewDebtor debtor = new NewDebtor(
                false, plain.name(), plain.identityType(), plain.identityNumber(), plain.externalKey(), points);
        LocalDate today = LocalDate.now(beans.getBean(SettableClock.class));
        String account = "A" + NEXT.incrementAndGet();
        PlacementRow row = row(account, debtor, today.minusDays(40));
        asSystem(() ->
                beans.getBean(Placements.class).place(creditor, List.of(row), Terms.newBatch("批次" + account, today)));
        return asSystem(() -> {
            AccountId id = beans.getBean(Portfolios.class)
                    .account(creditor, account)
                    .orElseThrow()
                    .id();
            CaseId caseId = beans.getBean(Cases.class).caseOf(id).orElseThrow();
            beans.getBean(Cases.class).assign(List.of(caseId), collector, "test");
            return caseId;
        });
    }

    /** Online consumer credit: the kind for which the standard's limits were written. */
    private static PlacementRow row(String account, NewDebtor debtor, LocalDate due) {
        PlacementRow card = Samples.row(2, account, debtor, due);
        return new PlacementRow(
                card.number(),
                card.debtor(),
                card.account(),
                AccountCard.Product.ONLINE_CONSUMER_LOAN,
                card.currency(),
                card.owed(),
                card.total(),
                card.contractOn(),
                card.oldestUnpaidDue(),
                card.lastPaymentOn(),
                card.lastPayment(),
                card.recallOn(),
                card.handNumber());
    }

    public static int person() {
        return NEXT.incrementAndGet();
    }

    public static NewContactPoint point(Relation relation, LawfulSource source) {
        return new NewContactPoint(
                PointKind.MOBILE,
                "165" + String.format(Locale.ROOT, "%08d", NEXT.incrementAndGet()),
                relation,
                relation == Relation.SELF ? null : "赵某某",
                source);
    }

    /** The debtor's points in the order of the file. */
    public List<ContactPointId> points(CaseId caseId) {
        return asSystem(
                () -> beans
                        .getBean(Parties.class)
                        .points(beans.getBean(Cases.class).card(caseId).debtor())
                        .stream()
                        .map(point -> point.id())
                        .toList());
    }

    public ContactPointId ownMobile(CaseId caseId) {
        return points(caseId).getFirst();
    }

    public AccountId account(CaseId caseId) {
        return asSystem(() -> beans.getBean(Cases.class).card(caseId).accounts().getFirst());
    }
}
