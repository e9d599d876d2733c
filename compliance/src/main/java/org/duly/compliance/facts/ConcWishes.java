package org.duly.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the customer that only United Kingdom law asks about.
 *
 * @param nation whose limitation, insolvency and bank holidays apply
 * @param inDifficultySince in or approaching arrears or in default, as the firm knows or was told
 * @param vulnerableSince known or suspected to be particularly vulnerable
 */
public record ConcWishes(
        @Absent("ENGLAND") Nation nation,
        @Nullable Instant inDifficultySince,
        @Nullable Instant vulnerableSince,
        @Nullable CapacityDoubt capacityDoubt,
        @Nullable PlanInTheMaking planInTheMaking,
        List<Moratorium> moratoria,
        @Nullable Insolvency insolvency) {
    public ConcWishes {
        moratoria = List.copyOf(moratoria);
    }

    /** A part of the United Kingdom with law of its own. */
    public enum Nation {
        ENGLAND,
        WALES,
        SCOTLAND,
        NORTHERN_IRELAND
    }

    /** Notice, or awareness, that mental capacity may be lacking; open until resolved. */
    public record CapacityDoubt(
            Instant since, @OrNull @Nullable Instant resolvedAt) {}

    /**
     * A repayment plan that the customer, or somebody for him, is developing.
     *
     * @param toldOn when the firm was told
     * @param genuine whether there is evidence of a genuine intention
     * @param progressOn when evidence of progress was shown
     * @param endedOn when it was agreed or given up
     * @param setOffDays days under a moratorium that the firm counts towards the pause
     */
    public record PlanInTheMaking(
            LocalDate toldOn,
            @Absent("true") boolean genuine,
            @OrNull @Nullable LocalDate progressOn,
            @OrNull @Nullable LocalDate endedOn,
            @Nullable Integer setOffDays) {
        public PlanInTheMaking {
            if (setOffDays != null) {
                Require.atLeast(0, "set_off_days", setOffDays);
            }
        }
    }

    /**
     * A Breathing Space.
     *
     * @param from its first day
     * @param treatmentEndedOn end of the crisis treatment, for the kind that follows it
     * @param endedOn its last day where it was cancelled or ended early
     */
    public record Moratorium(
            Kind kind,
            LocalDate from,
            @OrNull @Nullable LocalDate treatmentEndedOn,
            @OrNull @Nullable LocalDate endedOn) {
        /** The two kinds. */
        public enum Kind {
            STANDARD,
            MENTAL_HEALTH_CRISIS
        }
    }

    /** A formal insolvency that takes the debt out of one creditor's hands. */
    public record Insolvency(
            Form form, LocalDate from, @OrNull @Nullable LocalDate endedOn) {
        /** The forms, those of Scotland last. */
        public enum Form {
            BANKRUPTCY,
            DEBT_RELIEF_ORDER,
            INDIVIDUAL_VOLUNTARY_ARRANGEMENT,
            SEQUESTRATION,
            PROTECTED_TRUST_DEED,
            DEBT_ARRANGEMENT_SCHEME
        }
    }

    public static final ConcWishes NONE = new ConcWishes(Nation.ENGLAND, null, null, null, null, List.of(), null);
}
