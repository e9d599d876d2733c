package org.duly.contact.asking;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.contact.store.Whom;
import org.duly.kernel.CaseId;
import org.duly.party.Parties;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/**
 * Finds whom a case is about before anybody is held, and remembers it, since it hardly ever changes. What it says is
 * a guess until it was compared with what stands once the person is held.
 */
@Component
class Naming {

    private static final int MOST_REMEMBERED = 100_000;

    private final Cases cases;
    private final Portfolios portfolios;
    private final Parties parties;
    private final Map<CaseId, Whom> remembered = new ConcurrentHashMap<>();

    Naming(Cases cases, Portfolios portfolios, Parties parties) {
        this.cases = cases;
        this.portfolios = portfolios;
        this.parties = parties;
    }

    Whom of(CaseId caseId) {
        Whom known = remembered.get(caseId);
        return known == null ? lookedUp(caseId) : known;
    }

    /** What stands: the next one starts from it. */
    void remember(Whom whom) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(whom.caseId(), whom);
    }

    private Whom lookedUp(CaseId caseId) {
        CaseCard card = cases.card(caseId);
        Creditor creditor = portfolios.creditor(card.creditor());
        return new Whom(
                caseId, card.creditor(), card.debtor(), Situation.group(creditor), parties.personKey(card.debtor()));
    }
}
