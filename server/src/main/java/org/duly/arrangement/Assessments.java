package org.duly.arrangement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;

/** Repayment ability and willingness (能力/意愿) of a case. Every assessment is kept; the newest counts. */
public interface Assessments {

    /** What an assessment starts from. */
    Basis basis(CaseId caseId);

    /** Records an assessment; {@link Assessed.NotRecorded} says which rule of ours stands against it. */
    Assessed assess(CaseId caseId, Finding finding);

    /** The assessment that counts; empty if nobody assessed the case yet. */
    Optional<Assessment> latest(CaseId caseId);

    /** Assessments of a case, newest first. */
    List<Assessment> of(CaseId caseId);

    /** What an item does to the month. */
    enum Side {
        INCOME,
        LIVING,
        OTHER_DEBTS
    }

    /** What a monthly sum is for. */
    enum Kind {
        SALARY(Side.INCOME),
        BUSINESS(Side.INCOME),
        PENSION(Side.INCOME),
        BENEFIT(Side.INCOME),
        OTHER_INCOME(Side.INCOME),
        FOOD(Side.LIVING),
        HOUSING(Side.LIVING),
        MEDICAL(Side.LIVING),
        UPBRINGING(Side.LIVING),
        SUPPORT_OF_PARENTS(Side.LIVING),
        TRANSPORT(Side.LIVING),
        OTHER_COST(Side.LIVING),
        OTHER_DEBT(Side.OTHER_DEBTS);

        private final Side side;

        Kind(Side side) {
            this.side = side;
        }

        public Side side() {
            return side;
        }
    }

    /** How we know of a sum. */
    enum Evidence {
        STATED,
        DOCUMENT,
        OBSERVED
    }

    /** What is owed against what remains of a month. */
    enum Ability {
        HIGH,
        MEDIUM,
        LOW,
        /** Nothing remains to pay with. */
        NONE
    }

    /** Whether the debtor means to pay, as the collector judges it. */
    enum Willingness {
        WILLING,
        WAVERING,
        UNWILLING,
        UNKNOWN
    }

    /** A monthly sum of one kind. */
    record Item(Kind kind, Money amount, Evidence evidence) {}

    /** What a collector found out; {@code reason} is one sentence for the willingness chosen. */
    record Finding(List<Item> items, Willingness willingness, String reason) {
        public Finding {
            items = List.copyOf(items);
        }
    }

    /**
     * What is known before anybody asks.
     *
     * @param fallenDue promises of this debtor that fell due so far
     * @param kept how many of them he kept
     * @param hint the willingness his kept promises speak for
     */
    record Basis(Money owed, int fallenDue, int kept, Willingness hint) {}

    /** What was found, and where it puts the case; {@code owed} is as of then. */
    record Assessment(UUID id, CaseId caseId, Finding finding, Money owed, Ability ability, Instant at, String by) {

        public Budget budget() {
            return Budget.of(finding.items(), owed.currency());
        }

        /** Months it takes to pay what was owed; 0 when nothing remains to pay with. */
        public long months() {
            return budget().monthsFor(owed);
        }
    }

    /** What came of assessing. */
    sealed interface Assessed {
        record Recorded(Assessment assessment) implements Assessed {}

        /** {@code rule} is a message code, for example {@code arrangement.rule.no-items}. */
        record NotRecorded(String rule) implements Assessed {}
    }
}
