package org.duly.compliance.rule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.RegFWishes.Cease;
import org.duly.compliance.facts.RegFWishes.Dispute;
import org.duly.compliance.facts.RegFWishes.Request;
import org.jspecify.annotations.Nullable;

/**
 * A written demand, dispute or request that stops collecting from its receipt until it is answered. What was said by
 * word of mouth, or through an electronic medium the collector does not accept, is not in writing.
 */
public record Stop(Which which, Dated<List<String>> oralMedia) implements RegFCheck {
    /** What was received. */
    public enum Which {
        /** A refusal to pay or a demand to stop; no answer ends it. */
        CEASE,
        /** A dispute within the validation period. */
        DISPUTE,
        /** A request for the original creditor within the validation period. */
        ORIGINAL_CREDITOR
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        Instant since = switch (which) {
            case CEASE -> ceased(situation, situation.consumer().regF().cease());
            case DISPUTE -> disputed(situation, situation.consumer().regF().dispute());
            case ORIGINAL_CREDITOR ->
                requested(situation, situation.consumer().regF().originalCreditorRequest());
        };
        return since == null ? null : Finding.lasting(Counts.of("received", situation.dayOf(since)));
    }

    private @Nullable Instant ceased(Situation s, @Nullable Cease cease) {
        return cease != null
                        && s.happened(cease.receivedAt())
                        && isWriting(s, true, cease.medium(), cease.acceptedMedium())
                ? cease.receivedAt()
                : null;
    }

    private @Nullable Instant requested(Situation s, @Nullable Request request) {
        return request != null
                        && isTimely(s, request.receivedAt())
                        && request.written()
                        && !s.happened(request.respondedAt())
                ? request.receivedAt()
                : null;
    }

    private @Nullable Instant disputed(Situation s, @Nullable Dispute dispute) {
        if (dispute == null
                || !isDisputed(s)
                || !isWriting(s, dispute.written(), dispute.medium(), dispute.acceptedMedium())) {
            return null;
        }
        Dispute.@Nullable Earlier earlier = dispute.earlier();
        boolean earlierOpen = earlier != null
                && earlier.receivedAt() != null
                && isTimely(s, earlier.receivedAt())
                && !s.happened(earlier.respondedAt());
        boolean open = isTimely(s, dispute.receivedAt()) && !isAnswered(s, dispute);
        return open || earlierOpen ? dispute.receivedAt() : null;
    }

    /** Where some debts are marked as disputed, the dispute is about these; else about every one. */
    private static boolean isDisputed(Situation s) {
        return s.debt().disputed() || s.facts().debts().stream().noneMatch(Debt::disputed);
    }

    private static boolean isAnswered(Situation s, Dispute dispute) {
        boolean dismissed = dispute.response() == Dispute.Response.DUPLICATIVE_NOTICE;
        return s.happened(dispute.respondedAt()) && (!dismissed || isDuplicative(s, dispute));
    }

    /** Said before, answered with a verification then, and nothing new now. */
    private static boolean isDuplicative(Situation s, Dispute dispute) {
        Dispute.@Nullable Earlier earlier = dispute.earlier();
        return earlier != null
                && s.happened(earlier.respondedAt())
                && earlier.response() != Dispute.Response.DUPLICATIVE_NOTICE
                && !dispute.newMaterialInformation();
    }

    private static boolean isTimely(Situation s, Instant receivedAt) {
        var end = s.consumer().regF().validationEnd();
        return s.happened(receivedAt) && (end == null || !s.dayOf(receivedAt).isAfter(end));
    }

    private boolean isWriting(Situation s, boolean written, @Nullable String medium, @Nullable Boolean accepted) {
        boolean oral = medium != null && oralMedia.on(s.today()).contains(medium.toUpperCase(Locale.ROOT));
        return written && !oral && !Boolean.FALSE.equals(accepted);
    }
}
