package org.duly.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.PromiseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Promises to pay (承诺还款). One open promise per case. */
public interface Promises {

    /** What the promise form offers: what is owed, quick picks, the next days, how the debtor kept his word so far. */
    PromiseOffer offer(CaseId caseId);

    /** Takes a promise; {@link Taken.NotTaken} says which rule of ours stands against it. */
    Taken take(CaseId caseId, Money amount, Instant due, FundsSource source);

    /** Promises of a case, newest first. */
    List<Promise> of(CaseId caseId);

    /** Promises due on a day on cases this collector holds, by hour. */
    List<Promise> dueOn(LocalDate day, UserId collector);

    /** Promises of this collector's cases that broke since {@code since}, newest first. */
    List<Promise> brokenSince(Instant since, UserId collector);

    /** Reminds of and judges what is due by now; runs by itself through the day, and may be run again without harm. */
    void judgeDue();

    /**
     * Cases with an open promise whose time was over at that instant, after the one case and up to the other in the
     * order of their ids; null is no bound.
     */
    List<CaseId> over(Instant asOf, @Nullable CaseId after, @Nullable CaseId upTo);

    /**
     * Judges, in the transaction of whoever asks, the open promises of these cases whose time was over at that instant,
     * each as of its own hour; gives how they stand now.
     */
    Map<CaseId, State> judge(Collection<CaseId> cases, Instant asOf);

    /** Where the money is to come from (资金来源). */
    enum FundsSource {
        SALARY,
        SAVINGS,
        BUSINESS_INCOME,
        FAMILY_OFFERED,
        ASSET_SALE,
        OTHER
    }

    /** How a promise stands. */
    enum State {
        OPEN,
        KEPT,
        PARTLY_KEPT,
        BROKEN,
        /** The case ended before it fell due. */
        LAPSED
    }

    /** A promise and what was paid on it so far. */
    record Promise(
            PromiseId id,
            CaseId caseId,
            Money amount,
            Instant due,
            FundsSource source,
            State state,
            Money paid,
            Instant takenAt,
            String takenBy) {}

    /** What came of taking a promise. */
    sealed interface Taken {
        record Recorded(PromiseId promise) implements Taken {}

        /** {@code rule} is a message code, for example {@code arrangement.rule.more-than-owed}. */
        record NotTaken(String rule) implements Taken {}
    }
}
