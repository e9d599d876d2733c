package org.duly.casework.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duly.casework.priority.CaseFacts;
import org.duly.casework.priority.Priorities;
import org.duly.casework.priority.Score;
import org.duly.kernel.AccountId;
import org.duly.kernel.DebtorId;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.Parties;
import org.duly.party.Parties.Reach;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** Reckons how urgent cases are, for one or for thousands, in three look-ups. */
@Component
class Scoring {

    private static final Reach NOTHING = new Reach(0, 0, 0, 0);

    private final Priorities priorities;
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final Parties parties;
    private final CaseRows cases;
    private final Clock clock;

    Scoring(Priorities priorities, Portfolios portfolios, Ledger ledger, Parties parties, CaseRows cases, Clock clock) {
        this.priorities = priorities;
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.parties = parties;
        this.cases = cases;
        this.clock = clock;
    }

    /** Scores by debtor, for the accounts of each; with the telephones left, which opening needs as well. */
    Map<DebtorId, Scored> of(Map<DebtorId, List<AccountId>> accounts) {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> all = accounts.values().stream().flatMap(List::stream).toList();
        Map<AccountId, AccountCard> cards = portfolios.accounts(all);
        Map<AccountId, Balance> balances = ledger.balances(all, today);
        Map<DebtorId, Reach> reach = parties.reach(accounts.keySet());
        Map<DebtorId, Scored> scored = new HashMap<>();
        accounts.forEach((debtor, ids) -> {
            Reach left = reach.getOrDefault(debtor, NOTHING);
            scored.put(
                    debtor, new Scored(left, priorities.score(CaseFacts.of(known(ids, cards), balances, left, today))));
        });
        return scored;
    }

    /** Scores a case afresh and gives which telephones are left. */
    Reach refresh(UUID id, DebtorId debtor) {
        Scored scored = Objects.requireNonNull(
                of(Map.of(debtor, cases.accounts(id, "PLACED"))).get(debtor));
        cases.score(id, scored.score().points(), parts(scored.score()));
        return scored.reach();
    }

    /** Which telephones of a debtor are left. */
    Reach reach(DebtorId debtor) {
        return parties.reach(List.of(debtor)).getOrDefault(debtor, NOTHING);
    }

    static List<String> parts(Score score) {
        return score.parts().stream()
                .map(part -> part.id() + "=" + part.points())
                .toList();
    }

    private static List<AccountCard> known(Collection<AccountId> ids, Map<AccountId, AccountCard> cards) {
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** How urgent a case is, and how its debtor can be reached. */
    record Scored(Reach reach, Score score) {}
}
