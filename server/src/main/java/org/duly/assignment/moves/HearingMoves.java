package org.duly.assignment.moves;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.casework.events.CaseAssigned;
import org.duly.casework.events.CaseReleased;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.AccountId;
import org.duly.kernel.AtCommit;
import org.duly.kernel.CaseId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.Parties;
import org.duly.party.PersonKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears every change of hands, whoever caused it, and puts it on the account with what was owed then. */
@Component
class HearingMoves {

    private final Cases cases;
    private final Ledger ledger;
    private final Parties parties;
    private final Acting acting;
    private final Clock clock;
    private final MoveRows rows;
    private final AtCommit<Heard> heard = new AtCommit<>(this::write);

    HearingMoves(Cases cases, Ledger ledger, Parties parties, Acting acting, Clock clock, MoveRows rows) {
        this.cases = cases;
        this.ledger = ledger;
        this.parties = parties;
        this.acting = acting;
        this.clock = clock;
        this.rows = rows;
    }

    @EventListener
    void on(CaseAssigned fact) {
        heard.add(new Heard(
                fact.caseId(), fact.rule(), fact.from(), fact.to(), acting.current(), fact.reason(), fact.at()));
    }

    @EventListener
    void on(CaseReleased fact) {
        heard.add(new Heard(fact.caseId(), fact.rule(), fact.from(), null, acting.current(), fact.reason(), fact.at()));
    }

    private void write(List<Heard> told) {
        Map<CaseId, CaseCard> cards =
                cases.cards(told.stream().map(Heard::caseId).distinct().toList());
        List<AccountId> accounts = cards.values().stream()
                .flatMap(card -> card.accounts().stream())
                .toList();
        Map<AccountId, Balance> balances = ledger.balances(accounts, LocalDate.now(clock));
        Map<DebtorId, PersonKey> keys =
                parties.personKeys(cards.values().stream().map(CaseCard::debtor).toList());
        rows.insert(told.stream()
                .filter(each -> cards.containsKey(each.caseId()))
                .map(each -> each.row(Objects.requireNonNull(cards.get(each.caseId())), balances, keys))
                .toList());
    }

    private record Heard(
            CaseId caseId,
            String rule,
            @Nullable UserId from,
            @Nullable UserId to,
            Actor actor,
            String reason,
            Instant at) {

        MoveRow row(CaseCard card, Map<AccountId, Balance> balances, Map<DebtorId, PersonKey> keys) {
            String debtor = Objects.requireNonNull(keys.get(card.debtor())).value();
            return new MoveRow(
                    Uuid7.next(at),
                    caseId,
                    card.creditor(),
                    debtor,
                    rule,
                    from,
                    to,
                    actor,
                    reason,
                    at,
                    owed(card, balances));
        }

        /** A case is at one creditor, so its accounts are in one currency. */
        private static Money owed(CaseCard card, Map<AccountId, Balance> balances) {
            return card.accounts().stream()
                    .map(balances::get)
                    .filter(Objects::nonNull)
                    .map(Balance::total)
                    .reduce(Money::plus)
                    .orElse(Money.of(0, "CNY"));
        }
    }
}
