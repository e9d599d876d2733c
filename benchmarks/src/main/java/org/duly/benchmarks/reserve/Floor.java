package org.duly.benchmarks.reserve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
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
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.duly.ledger.Component;
import org.duly.party.LawfulSource;
import org.duly.party.NewContactPoint;
import org.duly.party.NewDebtor;
import org.duly.party.PointKind;
import org.duly.party.Relation;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.NewCreditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Terms;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency in order with invented debtors, each with one case, one mobile, and calls of the last days behind him. */
final class Floor {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final int BATCH = 2_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final ApplicationContext beans;
    private final JdbcClient owner;
    private final Acting acting;
    private final LocalDate today;
    private final CreditorId creditor;

    /** Whom a collector may ask about. */
    record Callable(CaseId caseId, ContactPointId point) {}

    Floor(ApplicationContext beans, DataSource owner) {
        this.beans = beans;
        this.owner = JdbcClient.create(owner);
        this.acting = beans.getBean(Acting.class);
        this.today = LocalDate.now(beans.getBean(BusinessClock.class));
        this.creditor = acting.as(Actor.system("benchmark"), this::creditor);
    }

    /** Places so many debtors. */
    List<Callable> open(int debtors) {
        for (int from = 0; from < debtors; from += BATCH) {
            place(from, Math.min(debtors, from + BATCH));
        }
        rememberCalls();
        owner.sql("analyze").update();
        return owner.sql("""
                select c.id as case_id, p.id as point_id
                  from casework.case_file c join party.point p on p.debtor_id = c.debtor_id
                 order by c.number
                """)
                .query((row, number) -> new Callable(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new ContactPointId(row.getObject("point_id", UUID.class))))
                .list();
    }

    private CreditorId creditor() {
        CreditorId opened = beans.getBean(Portfolios.class)
                .open(new NewCreditor(
                        "BENCH",
                        "测速银行",
                        Creditor.LenderKind.BANK,
                        "BENCH",
                        true,
                        Jurisdiction.CN,
                        YUAN,
                        Contract.usual(YUAN)));
        ContactSettings settings = beans.getBean(ContactSettings.class);
        settings.line("025-66010001", true);
        settings.mandate(opened, Mandate.inOrder(today.minusMonths(3)));
        return opened;
    }

    /** A collector in order. */
    Actor collector(int number) {
        return acting.as(Actor.system("benchmark"), () -> {
            UserId id = beans.getBean(People.class)
                    .admit(
                            new NewMember(
                                    "bench" + number,
                                    "测速坐席" + number,
                                    "B" + number,
                                    Set.of(Role.COLLECTOR),
                                    new CreditorScope.Only(Set.of(creditor)),
                                    null,
                                    Locale.SIMPLIFIED_CHINESE),
                            "Guest-of-Duly-" + number,
                            false);
            beans.getBean(People.class).qualify(id, new Qualification(true, true, true, today.minusMonths(3)));
            return beans.getBean(Staff.class).byId(id).actor();
        });
    }

    private void place(int from, int to) {
        List<PlacementRow> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(row(i));
        }
        acting.as(
                Actor.system("benchmark"),
                () -> beans.getBean(Placements.class).place(creditor, rows, Terms.newBatch("批次" + from, today)));
    }

    private PlacementRow row(int index) {
        NewContactPoint mobile = new NewContactPoint(
                PointKind.MOBILE,
                "164" + String.format(Locale.ROOT, "%08d", index),
                Relation.SELF,
                null,
                LawfulSource.LEFT_WITH_LENDER);
        LocalDate due = today.minusDays(40);
        return new PlacementRow(
                index + 2L,
                new NewDebtor(false, "王测速" + index, "CN_ID", identity(index), null, List.of(mobile)),
                "A" + (100_000 + index),
                AccountCard.Product.ONLINE_CONSUMER_LOAN,
                YUAN,
                Map.of(
                        Component.PRINCIPAL, Money.of(100_000, "CNY"),
                        Component.INTEREST, Money.of(5_000, "CNY")),
                null,
                due.minusYears(1),
                due,
                null,
                null,
                null,
                1);
    }

    /** A sound number of an area that no register ever assigned. */
    private static String identity(int index) {
        LocalDate born = LocalDate.of(1980, 1, 1).plusDays(index / 1_000);
        String first17 =
                "999999" + born.toString().replace("-", "") + String.format(Locale.ROOT, "%03d", index % 1_000);
        int sum = 0;
        for (int i = 0; i < first17.length(); i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }

    /** Nought to twelve calls to each person, six on average, over the ten days before today; written as they are kept. */
    private void rememberCalls() {
        owner.sql("""
                insert into contact.tally (attempt_id, lender_group, person_key, point_key, case_id, channel, target,
                        state, at, expires_at, code)
                select gen_random_uuid(), 'BENCH', d.person_key, p.point_key, c.id, 'CALL', 'DEBTOR', 'LOGGED',
                       t.at, t.at, 'NO_ANSWER'
                  from casework.case_file c
                  join party.debtor d on d.id = c.debtor_id
                  join party.point p on p.debtor_id = c.debtor_id
                 cross join generate_series(1, mod(c.number, 13)) call
                 cross join lateral (select :yesterday - make_interval(days => mod(call, 10)::int, mins => call::int)) t (at)
                """)
                .param(
                        "yesterday",
                        today.minusDays(1)
                                .atTime(11, 0)
                                .atZone(BusinessClock.ZONE)
                                .toOffsetDateTime())
                .update();
    }
}
