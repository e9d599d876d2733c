package org.duly.arrangement.store;

import java.time.Instant;
import java.time.ZoneId;
import org.duly.arrangement.Promises.FundsSource;
import org.duly.arrangement.Promises.Promise;
import org.duly.arrangement.Promises.State;
import org.duly.arrangement.domain.Judgement;
import org.duly.arrangement.domain.Terms;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Money;
import org.duly.kernel.PromiseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A promise as its row holds it. */
public record StoredPromise(
        PromiseId id,
        Placing placing,
        Money amount,
        Instant due,
        FundsSource source,
        Taking taking,
        Contracted contracted,
        Standing standing) {

    /** Whose promise it is, and who holds the case now. */
    public record Placing(
            CreditorId creditor,
            CaseId caseId,
            DebtorId debtor,
            @Nullable UserId holder) {}

    /** When it was taken, and by whom; {@code by} is null when no person took it. */
    public record Taking(Instant at, @Nullable UserId by, String byName) {}

    /** What the contract and the house said when it was taken. */
    public record Contracted(
            int graceDays, Money tolerance, @Nullable Instant remindAt, Instant judgeAt) {}

    /** The latest judgement. */
    public record Standing(
            State state, Money paid, @Nullable Instant replacedAt) {}

    public Terms terms(ZoneId zone) {
        return new Terms(
                amount,
                contracted.tolerance(),
                taking.at(),
                Terms.lastDay(due, contracted.graceDays(), zone),
                contracted.judgeAt(),
                standing.replacedAt(),
                zone);
    }

    public boolean isJudgedAs(Judgement judgement) {
        return standing.state() == judgement.state() && standing.paid().equals(judgement.paid());
    }

    /** As the door shows it. */
    public Promise promise() {
        return new Promise(
                id,
                placing.caseId(),
                amount,
                due,
                source,
                standing.state(),
                standing.paid(),
                taking.at(),
                taking.byName());
    }
}
