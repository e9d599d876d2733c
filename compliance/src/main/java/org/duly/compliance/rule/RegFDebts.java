package org.duly.compliance.rule;

import java.time.LocalDate;
import org.duly.compliance.facts.DebtStatus;

/** What is true of a debt under United States law: time-barred, paid, disputed. */
final class RegFDebts {
    private RegFDebts() {}

    /** The last day of the period still belongs to it. */
    static boolean isTimeBarred(Situation s) {
        LocalDate last = s.debt().limitationExpiredOn();
        return last != null && last.isBefore(s.today());
    }

    static boolean isPaid(Situation s) {
        LocalDate cleared = s.debt().clearedOn();
        return cleared == null ? s.debt().status() == DebtStatus.PAID : s.happened(cleared);
    }

    /** The rule is about one payment of somebody who owes several debts. */
    static boolean paysDisputed(Situation s) {
        return s.debt().disputed() && s.facts().debts().size() > 1;
    }

    static boolean paysAgainstDirection(Situation s) {
        String direction = s.attempt().regF().consumerDirection();
        return direction != null && !direction.equals(s.debt().id());
    }
}
