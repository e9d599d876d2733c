package org.duly.compliance.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.ConcDebt;
import org.jspecify.annotations.Nullable;

/**
 * A card on which more interest and charges than principal were paid, and the next step for it is overdue: telling the
 * customer, looking again, or helping him repay.
 *
 * @param leastBalance a balance that was ever below it leaves the card out
 * @param assessWithin months from the finding to the next assessment, by which the customer is told
 * @param lookFrom months after which the second look counts
 * @param lookTo months by which it must be taken
 * @param period months of each period
 */
public record PersistentDebt(
        Dated<BigDecimal> leastBalance,
        Dated<Integer> assessWithin,
        Dated<Integer> lookFrom,
        Dated<Integer> lookTo,
        Dated<Integer> period)
        implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ConcDebt.CardHistory card = Conc.debt(situation).card();
        LocalDate today = situation.today();
        if (card == null
                || card.lowestBalance().compareTo(leastBalance.on(today)) < 0
                || card.principal().compareTo(card.interestAndCharges()) >= 0) {
            return null;
        }
        Finding notice = overdue(situation, "notice", due(card, assessWithin, today), card.toldOn());
        Finding look = notice == null ? secondLook(situation, card) : notice;
        return look == null && card.stillSo() ? help(situation, card) : look;
    }

    private @Nullable Finding secondLook(Situation situation, ConcDebt.CardHistory card) {
        LocalDate today = situation.today();
        LocalDate reviewed = card.reviewedOn();
        boolean tooEarly = reviewed != null && reviewed.isBefore(due(card, lookFrom, today));
        return overdue(situation, "second look", due(card, lookTo, today), tooEarly ? null : reviewed);
    }

    private @Nullable Finding help(Situation situation, ConcDebt.CardHistory card) {
        LocalDate today = situation.today();
        LocalDate due = due(card, period, today).plusMonths(assessWithin.on(today));
        return overdue(situation, "help to repay", due, card.helpOfferedOn());
    }

    private static LocalDate due(ConcDebt.CardHistory card, Dated<Integer> months, LocalDate today) {
        return card.assessedOn().plusMonths(months.on(today));
    }

    private static @Nullable Finding overdue(
            Situation situation, String step, LocalDate due, @Nullable LocalDate doneOn) {
        return situation.today().isAfter(due) && !situation.happened(doneOn)
                ? Finding.lasting(Map.of("step", step, "due", due.toString()))
                : null;
    }
}
