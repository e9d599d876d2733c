package org.duly.desk.caselist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseBriefs;
import org.duly.casework.CaseCard;
import org.duly.casework.Caseload;
import org.duly.casework.Cases;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.duly.party.Parties;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases within the reader's scope. */
@Service
public class CaseSearch {

    static final int PAGE = 50;

    private final Cases cases;
    private final Caseload caseload;
    private final CaseBriefs briefs;
    private final Parties parties;
    private final Portfolios portfolios;
    private final Staff staff;

    CaseSearch(Cases cases, Caseload caseload, CaseBriefs briefs, Parties parties, Portfolios portfolios, Staff staff) {
        this.cases = cases;
        this.caseload = caseload;
        this.briefs = briefs;
        this.parties = parties;
        this.portfolios = portfolios;
        this.staff = staff;
    }

    /**
     * Cases for what somebody typed: a case number, an account number, or a full phone number, identity number or name.
     * Parts of names are not searched: names are stored so that they cannot be.
     */
    @Transactional(readOnly = true)
    Result typed(String query) {
        Set<CaseId> ids = new LinkedHashSet<>();
        cases.byNumber(query.toUpperCase(Locale.ROOT)).ifPresent(ids::add);
        if (ids.isEmpty()) {
            for (DebtorId debtor : parties.search(query)) {
                ids.addAll(cases.casesOf(debtor));
            }
        }
        if (ids.isEmpty()) {
            for (Creditor creditor : portfolios.creditors()) {
                portfolios
                        .account(creditor.id(), query)
                        .flatMap(account -> cases.caseOf(account.id()))
                        .ifPresent(ids::add);
            }
        }
        Map<CaseId, CaseCard> cards = cases.cards(ids);
        List<CaseCard> found =
                ids.stream().map(cards::get).filter(Objects::nonNull).toList();
        return result(found, found.size(), 0);
    }

    @Transactional(readOnly = true)
    Result filtered(Cases.Filter filter, int page) {
        Cases.Found found = cases.find(filter, PAGE, page * PAGE);
        return result(found.cards(), found.total(), page);
    }

    /** States of the procedure that cases in scope stand in. */
    @Transactional(readOnly = true)
    List<String> states() {
        return caseload.counts().stream()
                .map(Caseload.Count::sopState)
                .distinct()
                .sorted()
                .toList();
    }

    @Transactional(readOnly = true)
    List<Creditor> creditors() {
        return portfolios.creditors();
    }

    private Result result(List<CaseCard> cards, int total, int page) {
        List<UserId> holders = new ArrayList<>();
        for (CaseCard card : cards) {
            if (card.holder() != null) {
                holders.add(card.holder());
            }
        }
        return new Result(briefs.of(cards), staff.names(holders), total, page);
    }

    /** One page of what was found, with the names of who holds it. */
    public record Result(List<CaseBrief> lines, Map<UserId, String> names, int total, int page) {

        public int from() {
            return total == 0 ? 0 : page * PAGE + 1;
        }

        public int to() {
            return Math.min(total, (page + 1) * PAGE);
        }

        public boolean hasNext() {
            return to() < total;
        }
    }
}
