package org.duly.assignment.moves;

import java.time.LocalDate;
import java.util.Set;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;

/** What somebody wants to do with the hands a case is in; each kind has its own rule. */
public sealed interface Move {

    /** Code of the rule, as the timeline and the reports name it. */
    String rule();

    /** A collector takes a case that nobody holds (抢案). */
    record Claim(CaseId id) implements Move {
        @Override
        public String rule() {
            return "CLAIM";
        }
    }

    /** The holder puts a case back among those that nobody holds. */
    record GiveBack(CaseId id, String reason) implements Move {
        @Override
        public String rule() {
            return "GIVEN_BACK";
        }
    }

    /** Whatever was long enough with one person without result goes on to another (流转). */
    record Timed() implements Move {
        @Override
        public String rule() {
            return "CIRCULATION";
        }
    }

    /** A leader lets cases go on before their time; kept ones stay. */
    record Early(Set<CaseId> ids, String reason) implements Move {
        public Early {
            ids = Set.copyOf(ids);
        }

        @Override
        public String rule() {
            return "CIRCULATION_EARLY";
        }
    }

    /** A leader takes cases away from their holders, kept ones too. */
    record Forced(Set<CaseId> ids, String reason) implements Move {
        public Forced {
            ids = Set.copyOf(ids);
        }

        @Override
        public String rule() {
            return "CIRCULATION_FORCED";
        }
    }

    /** A leader hands chosen cases to a chosen person. */
    record ByHand(Set<CaseId> ids, UserId to, String reason) implements Move {
        public ByHand {
            ids = Set.copyOf(ids);
        }

        @Override
        public String rule() {
            return "BY_HAND";
        }
    }

    /** The holder asks to keep a case beyond its term (留案). */
    record Keep(CaseId id, LocalDate until, String reason) implements Move {
        @Override
        public String rule() {
            return "KEEP";
        }
    }
}
