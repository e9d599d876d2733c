package org.duly.compliance.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.compliance.facts.ConcAct.Share;
import org.duly.compliance.facts.ConcDebt;
import org.duly.compliance.facts.Debt;
import org.jspecify.annotations.Nullable;

/**
 * A payment too small for all that is due under several agreements, spread otherwise than the customer said or, where
 * he said nothing and one agreement is hire purchase, conditional sale, hire or secured, otherwise than in proportion
 * to the sums due. A share may be rounded to the penny either way.
 */
public record ProRata() implements ConcCheck {
    private static final BigDecimal PENNY = new BigDecimal("0.01");
    private static final Set<ConcDebt.Product> PROPORTIONAL = EnumSet.of(
            ConcDebt.Product.HIRE_PURCHASE,
            ConcDebt.Product.CONDITIONAL_SALE,
            ConcDebt.Product.CONSUMER_HIRE,
            ConcDebt.Product.SECURED);

    @Override
    public @Nullable Finding breach(Situation situation) {
        BigDecimal paid = situation.attempt().operation().amount();
        List<Share> shares = Conc.act(situation).shares();
        List<Debt> debts = concerned(situation);
        BigDecimal due = debts.stream().map(ProRata::sumDue).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (paid == null || shares == null || debts.size() < 2 || paid.compareTo(due) >= 0) {
            return null;
        }
        String directed = situation.attempt().regF().consumerDirection();
        if (directed != null) {
            return againstDirection(situation, shares, directed, paid);
        }
        return debts.stream().anyMatch(ProRata::proportional) ? outOfProportion(situation, shares, paid, due) : null;
    }

    /** Judged once, from the debt that was named: it gets what was paid, up to what is due under it. */
    private static @Nullable Finding againstDirection(
            Situation situation, List<Share> shares, String directed, BigDecimal paid) {
        if (!situation.debt().id().equals(directed)) {
            return null;
        }
        BigDecimal wanted = paid.min(sumDue(situation.debt()));
        BigDecimal booked = share(shares, directed);
        return booked.compareTo(wanted) < 0 ? differs(directed, wanted, booked) : null;
    }

    private static @Nullable Finding outOfProportion(
            Situation situation, List<Share> shares, BigDecimal paid, BigDecimal due) {
        String id = situation.debt().id();
        BigDecimal booked = share(shares, id);
        // Multiplied out, so that no quotient needs rounding: |booked * due - paid * own| < a penny * due.
        BigDecimal off = booked.multiply(due)
                .subtract(paid.multiply(sumDue(situation.debt())))
                .abs();
        return off.compareTo(PENNY.multiply(due)) < 0
                ? null
                : differs(id, paid.multiply(sumDue(situation.debt())).divide(due, 2, RoundingMode.HALF_EVEN), booked);
    }

    private static Finding differs(String debt, BigDecimal wanted, BigDecimal booked) {
        return Finding.lasting(
                Map.of("debt", debt, "wanted", wanted.toPlainString(), "booked", booked.toPlainString()));
    }

    private static List<Debt> concerned(Situation situation) {
        List<String> named = situation.attempt().debts();
        return situation.facts().debts().stream()
                .filter(debt -> named.contains(debt.id()))
                .toList();
    }

    private static BigDecimal share(List<Share> shares, String debt) {
        return shares.stream()
                .filter(share -> share.debt().equals(debt))
                .map(Share::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumDue(Debt debt) {
        ConcDebt uk = debt.uk();
        return uk == null || uk.sumDue() == null ? BigDecimal.ZERO : uk.sumDue();
    }

    private static boolean proportional(Debt debt) {
        ConcDebt uk = debt.uk();
        return uk != null && uk.product() != null && PROPORTIONAL.contains(uk.product());
    }
}
