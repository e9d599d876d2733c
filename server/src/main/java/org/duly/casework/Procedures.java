package org.duly.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The versions of the procedure (SOP): drawn, counted, and cases migrated from one to another by two people. */
public interface Procedures {

    /** All versions, newest first, with the cases in the reader's scope that stand on each. */
    List<Edition> editions();

    ProcedureChart chart(String version);

    /** Cases in the reader's scope by state, for the states of a version in its order. */
    List<Count> counts(String version);

    /** Steps that are overdue for so long that a leader has to see them, longest first. */
    List<CaseCard> escalated(int limit, int offset);

    /** Where the cases of a version would go, before anything is done. */
    Preview preview(String from, String to);

    /** Asks for a migration; somebody else has to agree. */
    Answer propose(String from, String to, String reason);

    /** Agrees, and migrates every case in scope; or declines. */
    Answer decide(UUID migration, boolean agreed);

    /** Migrations, newest first. */
    List<Migration> migrations();

    /**
     * A version.
     *
     * @param inForce whether cases opened today begin in it
     * @param cases how many stand on it
     */
    record Edition(String version, LocalDate from, boolean inForce, int cases) {}

    /** How many stand in a state, how many are late, and how many the leader has to see. */
    record Count(String state, int cases, int overdue, int escalated) {}

    /** What a migration would do. */
    record Preview(String from, String to, List<Line> lines) {

        public Preview {
            lines = List.copyOf(lines);
        }

        /**
         * One state.
         *
         * @param before cases of the old version in it
         * @param after cases of the new version in it afterwards, those that stand there already included
         */
        public record Line(String state, @Nullable String place, int before, int already, int after) {}

        public int cases() {
            return lines.stream().mapToInt(Line::before).sum();
        }
    }

    /** A migration asked for, declined or done. */
    record Migration(
            UUID id,
            String from,
            String to,
            String reason,
            UserId proposedBy,
            Instant proposedAt,
            @Nullable UserId decidedBy,
            @Nullable Instant decidedAt,
            State state,
            int moved) {

        /** How far it is. */
        public enum State {
            PROPOSED,
            DECLINED,
            DONE
        }
    }

    /** What came of it; message {@code casework.migration.<why>} says why not. */
    sealed interface Answer {
        /** Asked for, declined or done; {@code moved} cases went over. */
        record Done(int moved) implements Answer {}

        /** Refused. */
        record Refused(String why) implements Answer {}
    }
}
