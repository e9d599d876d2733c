package org.duly.payment.file;

import java.util.List;
import org.duly.kernel.AccountId;
import org.duly.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/** What a line of a payment file was found to belong to. */
sealed interface Match {

    /** Certain: {@code why} is the message code of the rule that made it so. */
    record Exact(AccountId account, String why) implements Match {}

    /** A person decides; {@code why} is the message code of what stands against certainty. */
    record Doubtful(List<Candidate> candidates, String why) implements Match {}

    /** Nothing fits; {@code why} is the message code of the reason. */
    record None(String why) implements Match {}

    /**
     * Something a line may belong to.
     *
     * @param payment the payment that a negative line may take back, else null
     * @param reasons message codes of what speaks for it and against it
     * @param weight the heavier stands first
     */
    record Candidate(AccountId account, @Nullable PaymentId payment, List<String> reasons, int weight) {}
}
