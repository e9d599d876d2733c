package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duly.compliance.facts.Agency;
import org.duly.compliance.facts.Assignment;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Lender;
import org.jspecify.annotations.Nullable;

/** Who owns which claim, who acts for whom, and which contacts a lender group answers for. */
final class Parties {
    private Parties() {}

    /** The lender a debt belongs to on a day; an assignee counts as the lender from the day of the assignment. */
    static @Nullable String ownerOn(Debt debt, LocalDate day) {
        Assignment assignment = debt.assignment();
        return assignment != null && !assignment.on().isAfter(day) ? assignment.to() : debt.lender();
    }

    static @Nullable Lender lender(Facts facts, @Nullable String id) {
        if (id == null) {
            return null;
        }
        for (Lender lender : facts.lenders()) {
            if (lender.id().equals(id)) {
                return lender;
            }
        }
        return null;
    }

    static @Nullable Agency agency(Facts facts, @Nullable String id) {
        if (id == null) {
            return null;
        }
        for (Agency agency : facts.agencies()) {
            if (agency.id().equals(id)) {
                return agency;
            }
        }
        return null;
    }

    /** Whether the party acting acts for itself as this lender, or for it: an agency, or nobody else named. */
    static boolean actsFor(Situation situation, String lenderId) {
        String by = situation.attempt().by();
        return by == null || situation.agency() != null || by.equals(lenderId);
    }

    /** Whether an earlier contact was made by, or for, the lender group of the debt in question. */
    static boolean sameGroup(Situation situation, Event event) {
        Lender lender = situation.lender();
        if (lender == null || situation.facts().lenders().size() == 1) {
            return true;
        }
        Lender acting = lender(situation.facts(), event.by());
        if (acting != null) {
            return acting.groupKey().equals(lender.groupKey());
        }
        List<String> debts = debtsOf(event);
        if (debts.isEmpty()) {
            return actsForGroup(situation, event, lender);
        }
        LocalDate day = situation.dayOf(event.at());
        for (String id : debts) {
            if (ownedByGroup(situation.facts(), id, day, lender)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> debtsOf(Event event) {
        String allocatedTo = event.allocatedTo();
        return event.debts().isEmpty() && allocatedTo != null ? List.of(allocatedTo) : event.debts();
    }

    private static boolean ownedByGroup(Facts facts, String debtId, LocalDate day, Lender lender) {
        return facts.debts().stream()
                .filter(debt -> debt.id().equals(debtId))
                .map(debt -> lender(facts, ownerOn(debt, day)))
                .filter(Objects::nonNull)
                .anyMatch(owner -> owner.groupKey().equals(lender.groupKey()));
    }

    /** A contact that names no debt counts for every group it may have been made for. */
    private static boolean actsForGroup(Situation situation, Event event, Lender lender) {
        Agency agency = agency(situation.facts(), event.by());
        if (agency == null) {
            return true;
        }
        return agency.worksFor().stream()
                .map(id -> lender(situation.facts(), id))
                .filter(Objects::nonNull)
                .anyMatch(other -> other.groupKey().equals(lender.groupKey()));
    }
}
