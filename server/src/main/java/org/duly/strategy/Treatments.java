package org.duly.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.duly.casework.CaseBook;
import org.duly.kernel.CaseId;

/** What should be done about cases. It decides and never acts. */
public interface Treatments {

    /** The treatment of a case today; empty if the case is out of the reader's sight. */
    Optional<Treatment> today(CaseId id);

    /** Treatments of these cases on a day, with the versions that ruled on that day; unseen cases are absent. */
    Map<CaseId, Treatment> on(LocalDate day, Collection<CaseId> ids);

    /** Marks what rules on a day: versions, experiments, hold-out. Another mark may decide every case otherwise. */
    String ruling(LocalDate day);

    /**
     * What is ordered for these cases on a day by what was known at an instant, without the reasons; fit for as many
     * as there are.
     */
    Map<CaseId, Orders> orders(LocalDate day, Instant knownAt, Collection<CaseBook> books);

    /**
     * The orders of a treatment.
     *
     * @param text instructions by name in one line, the same for the same orders, such as
     *     {@code channels=CALL+SMS;intensity=MIDDLE}
     * @param steadyUntil the first day on which the passing of time alone may order something else
     */
    record Orders(String text, LocalDate steadyUntil) {

        /** A single instruction; empty if it was left open. */
        public Optional<String> order(String name) {
            return Arrays.stream(text.split(";"))
                    .filter(part -> part.startsWith(name + "="))
                    .map(part -> part.substring(name.length() + 1))
                    .findFirst();
        }
    }
}
