package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Set;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Location;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a rule reaches. An empty set or an absent value does not restrict.
 *
 * @param online only online consumer credit
 * @param cbaMember only members of the banking association
 * @param signedFrom only contracts made on or after that day
 * @param overdueFrom only debts overdue so many days or more
 * @param overdueBefore only debts overdue fewer days
 * @param regions only consumers who may be in one of these states or cities
 */
public record Scope(
        Set<LenderKind> lenders,
        Set<DebtType> products,
        Set<DebtType> notProducts,
        boolean online,
        boolean cbaMember,
        @Nullable Dated<LocalDate> signedFrom,
        @Nullable Dated<Integer> overdueFrom,
        @Nullable Dated<Integer> overdueBefore,
        Set<String> regions) {
    /** Reaches everything. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), false, false, null, null, null, Set.of());

    public Scope {
        lenders = Words.fixed(lenders);
        products = Words.fixed(products);
        notProducts = Words.fixed(notProducts);
        regions = Set.copyOf(regions);
    }

    public boolean reaches(Situation situation) {
        return reachesLender(situation.lender())
                && reachesDebt(situation.debt(), situation.today())
                && reachesPlace(situation.consumer());
    }

    private boolean reachesLender(@Nullable Lender lender) {
        if (lender == null) {
            return lenders.isEmpty() && !cbaMember;
        }
        return (lenders.isEmpty() || lenders.contains(lender.kind())) && (!cbaMember || lender.cbaMember());
    }

    private boolean reachesPlace(Consumer consumer) {
        return regions.isEmpty() || liesInOne(consumer);
    }

    private boolean liesInOne(Consumer consumer) {
        for (Location location : consumer.locations()) {
            for (String region : location.regions()) {
                if (regions.contains(region)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean reachesDebt(Debt debt, LocalDate today) {
        return (products.isEmpty() || products.contains(debt.type()))
                && !notProducts.contains(debt.type())
                && (!online || debt.isOnline())
                && reachesContract(debt, today)
                && reachesOverdue(debt, today);
    }

    private boolean reachesContract(Debt debt, LocalDate today) {
        return signedFrom == null
                || (debt.signedOn() != null && !debt.signedOn().isBefore(signedFrom.on(today)));
    }

    private boolean reachesOverdue(Debt debt, LocalDate today) {
        int days = debt.overdueDays() == null ? 0 : debt.overdueDays();
        return (overdueFrom == null || days >= overdueFrom.on(today))
                && (overdueBefore == null || days < overdueBefore.on(today));
    }
}
