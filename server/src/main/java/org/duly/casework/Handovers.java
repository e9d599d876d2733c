package org.duly.casework;

import java.util.Collection;
import java.util.Set;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Moves cases from hand to hand by a rule of the house. */
public interface Handovers {

    /**
     * Carries out what still fits and gives it back: a case that is not open any more, no longer with whom it was, or
     * just being worked stays where it is. A leader and the system may move anything; a collector only takes what
     * nobody holds, or gives back what he holds himself.
     *
     * @param rule code of the rule, such as {@code ALLOCATION}
     * @throws IllegalArgumentException if a receiver is no active collector who works for the creditor of his case
     */
    Set<CaseId> carryOut(Collection<Handover> handovers, String rule, String reason);

    /** One case from one hand to another; null is nobody. */
    record Handover(
            CaseId id, @Nullable UserId from, @Nullable UserId to) {}
}
