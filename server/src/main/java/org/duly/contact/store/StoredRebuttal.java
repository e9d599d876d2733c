package org.duly.contact.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.compliance.facts.Rebuttal;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What one person brought against a presumption, and what another decided.
 *
 * @param receiptHash receipt of the refusal it answers
 */
public record StoredRebuttal(
        UUID id,
        StoredReceipt.About about,
        List<String> rules,
        String receiptHash,
        Asked asked,
        State state,
        @Nullable Decided decided,
        @Nullable Used used) {

    public StoredRebuttal {
        rules = List.copyOf(rules);
    }

    /** How far it came. */
    public enum State {
        ASKED,
        APPROVED,
        DECLINED,
        USED
    }

    /** Who asked, and with what. */
    public record Asked(Instant at, UserId by, String byName, String reason, String evidence) {}

    /**
     * Who decided.
     *
     * @param validUntil null where it was declined
     */
    public record Decided(
            Instant at,
            UserId by,
            String byName,
            String words,
            @Nullable Instant validUntil) {}

    /** The contact it was spent on. */
    public record Used(Instant at, String receiptHash) {}

    /** Whether it may be spent on a contact that begins then. */
    public boolean standsAt(Instant instant) {
        return state == State.APPROVED
                && decided != null
                && decided.validUntil() != null
                && instant.isBefore(decided.validUntil());
    }

    /** In the gate's words; only what was approved has any. */
    public Rebuttal fact() {
        if (decided == null || decided.validUntil() == null) {
            throw new IllegalStateException("Rebuttal " + id + " was not approved");
        }
        return new Rebuttal(
                rules,
                asked.by().toString(),
                decided.by().toString(),
                asked.reason(),
                asked.evidence(),
                decided.at(),
                decided.validUntil());
    }
}
