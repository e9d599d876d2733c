package org.duly.contact.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.contact.ResultCode;
import org.duly.contact.store.Knowledge;
import org.duly.contact.store.Knowledge.Known;
import org.duly.contact.store.TallyStore.Counted;
import org.duly.contact.store.Whom;
import org.duly.kernel.CaseId;
import org.duly.ledger.Ledger;
import org.duly.party.Contactable;
import org.duly.party.Parties;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** Gathers, from the rooms that own it, everything that bears on contacting anybody about a case. */
@Component
public class Gathering {

    private final Cases cases;
    private final Portfolios portfolios;
    private final Parties parties;
    private final Ledger ledger;
    private final Records records;
    private final HouseFacts house;

    Gathering(Cases cases, Portfolios portfolios, Parties parties, Ledger ledger, Records records, HouseFacts house) {
        this.cases = cases;
        this.portfolios = portfolios;
        this.parties = parties;
        this.ledger = ledger;
        this.records = records;
        this.house = house;
    }

    /** What this room keeps itself, and under whose name. */
    @Component
    record Records(Knowledge knowledge, Naming naming, Clock clock) {}

    /** Lets one asker at a time decide about this person, and then looks. */
    public Situation locked(CaseId caseId) {
        Whom whom = records.naming().of(caseId);
        while (true) {
            Known known = records.knowledge().locked(whom);
            Situation situation = look(caseId, known, now());
            if (situation.whom().equals(whom)) {
                records.naming().remember(whom);
                return situation;
            }
            // He is counted under another name by now: whoever asks under that one has to be held.
            whom = situation.whom();
        }
    }

    /** Looks without holding anybody up; good for showing, not for deciding. */
    public Situation glance(CaseId caseId) {
        return glance(caseId, now());
    }

    /**
     * The same as if it were another moment: attempts after it are not counted, and lateness and money are as of its
     * day. What is kept only as it stands (refusals, mandates, lines) is as of now.
     */
    public Situation glance(CaseId caseId, Instant at) {
        Whom whom = records.naming().of(caseId);
        while (true) {
            Situation situation = look(caseId, records.knowledge().glance(whom), at);
            if (situation.whom().equals(whom)) {
                records.naming().remember(whom);
                return situation;
            }
            whom = situation.whom();
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(records.clock().millis());
    }

    private Situation look(CaseId caseId, Known known, Instant now) {
        CaseCard card = cases.card(caseId);
        Portfolios.Holding holding = portfolios.holding(card.creditor(), card.accounts());
        Contactable debtor = parties.contactable(card.debtor());
        // What another server reserved by a clock a little ahead counts now; only a look back leaves later ones out.
        boolean back = now.isBefore(now());
        List<Counted> counted = known.counted(now).stream()
                .filter(each -> !back || !each.at().isAfter(now))
                .toList();
        return new Situation(
                now,
                card,
                holding.creditor(),
                debts(card, holding, now),
                new Situation.Person(debtor.card(), debtor.key(), debtor.points(), debtor.pointKeys(), known.hours()),
                house.of(known),
                counted,
                lastWordDisputes(card, counted),
                known.hasRunOut(now));
    }

    private Situation.Debts debts(CaseCard card, Portfolios.Holding holding, Instant now) {
        List<AccountCard> accounts = card.accounts().stream()
                .map(holding.accounts()::get)
                .filter(Objects::nonNull)
                .toList();
        return new Situation.Debts(
                accounts,
                ledger.balances(
                        card.accounts(),
                        LocalDate.ofInstant(now, records.clock().getZone())));
    }

    /** A dispute stands until the debtor says something else. */
    private static boolean lastWordDisputes(CaseCard card, List<Counted> counted) {
        return counted.stream()
                .filter(each -> each.caseId().equals(card.id()))
                .map(Counted::code)
                .filter(code -> code != null && code.level() == ResultCode.Level.EFFECTIVE)
                .findFirst()
                .filter(code -> code == ResultCode.DISPUTES)
                .isPresent();
    }
}
