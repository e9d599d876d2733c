package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.duly.compliance.facts.Complaint;
import org.jspecify.annotations.Nullable;

/** A duty that is overdue: its last day is over and it is not done. */
public sealed interface Deadline extends Check {
    /** A credit objection, to be answered within so many days. */
    record OfObjection(Dated<Integer> days) implements Deadline {
        @Override
        public @Nullable Finding breach(Situation situation) {
            int allowed = days.on(situation.today());
            return first(situation.consumer().objections().stream()
                    .map(o -> overdue(situation, o.receivedOn(), o.receivedOn().plusDays(allowed), o.answeredOn())));
        }
    }

    /** A complaint, to be decided within so many days by how hard it is, and more with approval. */
    record OfComplaint(Dated<Integer> simple, Dated<Integer> complex, Dated<Integer> extension) implements Deadline {
        @Override
        public @Nullable Finding breach(Situation situation) {
            return first(situation.consumer().complaints().stream()
                    .map(c -> overdue(
                            situation,
                            c.receivedOn(),
                            c.receivedOn().plusDays(daysFor(c, situation.today())),
                            c.decidedOn())));
        }

        private int daysFor(Complaint complaint, LocalDate today) {
            int plain = complaint.complexity() == Complaint.Complexity.SIMPLE ? simple.on(today) : complex.on(today);
            return complaint.extended() ? plain + extension.on(today) : plain;
        }
    }

    /** A bad credit record, to be deleted so many months after the debt was settled. */
    record OfCreditRecord(Dated<Integer> months) implements Deadline {
        @Override
        public @Nullable Finding breach(Situation situation) {
            LocalDate cleared = situation.debt().clearedOn();
            return cleared == null
                    ? null
                    : overdue(situation, cleared, cleared.plusMonths(months.on(situation.today())), null);
        }
    }

    private static @Nullable Finding overdue(
            Situation situation, LocalDate began, LocalDate lastDay, @Nullable LocalDate doneOn) {
        boolean done = situation.happened(doneOn);
        return situation.happened(began) && !done && situation.today().isAfter(lastDay)
                ? Finding.lasting(Map.of("began", began.toString(), "due", lastDay.toString()))
                : null;
    }

    private static @Nullable Finding first(Stream<@Nullable Finding> findings) {
        return findings.filter(finding -> finding != null).findFirst().orElse(null);
    }
}
