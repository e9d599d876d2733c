package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.casework.CaseBook;
import org.duly.casework.CaseBooks;
import org.duly.casework.sop.Versions;
import org.duly.kernel.AccountId;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.Parties;
import org.duly.party.Parties.Reach;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.AccountCard.State;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins the rows of cases with accounts, money and telephones. */
@Service
class JdbcCaseBooks implements CaseBooks {

    private static final Reach NOTHING = new Reach(0, 0, 0, 0);

    /** A step taken later says in which state the case was then; the step before it by when that one was due. */
    private static final String OPEN_THEN = """
            select c.id, c.creditor_id, c.debtor_id, c.standing, c.priority_parts, m.accounts,
                coalesce(later.from_state, c.sop_state) sop_state,
                case when not w.at_work then null when later.id is null then c.due_at else earlier.due_at end due_at,
                case when w.at_work and later.id is null then c.escalates_at end escalates_at
            from casework.case_file c
            cross join lateral (select """ + JdbcProcedures.AT_WORK + """
                 at_work) w
            join lateral (select array_agg(a.account_id order by a.joined_at, a.account_id) accounts
                from casework.case_account a where a.case_id = c.id and a.joined_at < :asOf) m on true
            left join lateral (select s.id, s.from_state from casework.step s
                where s.case_id = c.id and s.at > :asOf order by s.at limit 1) later on true
            left join lateral (select s.due_at from casework.step s
                where later.id is not null and s.case_id = c.id and s.at <= :asOf
                order by s.at desc limit 1) earlier on true
            where c.id = any(:ids) and c.opened_at < :asOf and (c.closed_at is null or c.closed_at >= :asOf)
                and m.accounts is not null
            order by c.id""";

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final Parties parties;

    JdbcCaseBooks(JdbcClient jdbc, Versions versions, Portfolios portfolios, Ledger ledger, Parties parties) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.parties = parties;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseBook> asOf(Collection<CaseId> ids, Instant asOf) {
        List<Row> rows = jdbc.sql(OPEN_THEN)
                .param("ids", Columns.uuids(ids.stream().map(CaseId::value).toList()))
                .param("asOf", timestamp(asOf))
                .param("paused", JdbcProcedures.paused(versions))
                .query((row, _) -> row(row))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Joined joined = join(rows, asOf);
        return rows.stream().map(joined::book).toList();
    }

    private Joined join(List<Row> rows, Instant asOf) {
        LocalDate day = LocalDate.ofInstant(asOf, BusinessClock.ZONE);
        List<AccountId> accounts =
                rows.stream().flatMap(row -> row.accounts.stream()).toList();
        return new Joined(
                portfolios.accounts(accounts),
                ledger.balances(accounts, day, asOf),
                parties.reach(rows.stream().map(Row::debtor).toList()),
                portfolios.creditors().stream().collect(Collectors.toMap(Creditor::id, Function.identity())),
                portfolios.contracts());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new CaseId(row.getObject("id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                row.getString("standing").equals("OPEN"),
                row.getString("sop_state"),
                Arrays.stream((UUID[]) row.getArray("accounts").getArray())
                        .map(AccountId::new)
                        .toList(),
                CaseRows.instant(row, "due_at"),
                CaseRows.instant(row, "escalates_at"),
                List.of((String[]) row.getArray("priority_parts").getArray()));
    }

    private record Row(
            CaseId id,
            CreditorId creditor,
            DebtorId debtor,
            boolean open,
            String sopState,
            List<AccountId> accounts,
            @Nullable Instant due,
            @Nullable Instant escalates,
            List<String> priorityParts) {}

    private record Joined(
            Map<AccountId, AccountCard> accounts,
            Map<AccountId, Balance> balances,
            Map<DebtorId, Reach> reach,
            Map<CreditorId, Creditor> creditors,
            Map<CreditorId, Contract> contracts) {

        CaseBook book(Row row) {
            List<AccountCard> own = row.accounts.stream()
                    .map(accounts::get)
                    .filter(Objects::nonNull)
                    .toList();
            Map<AccountId, Balance> money = new HashMap<>();
            own.forEach(account -> money.computeIfAbsent(account.id(), balances::get));
            return new CaseBook(
                    row.id,
                    row.debtor,
                    Objects.requireNonNull(creditors.get(row.creditor)),
                    Objects.requireNonNull(contracts.get(row.creditor)),
                    row.open,
                    row.sopState,
                    own,
                    own.stream()
                            .filter(account -> account.state() == State.PLACED)
                            .map(AccountCard::id)
                            .collect(Collectors.toSet()),
                    money,
                    reach.getOrDefault(row.debtor, NOTHING),
                    row.due,
                    row.escalates,
                    row.priorityParts);
        }
    }
}
