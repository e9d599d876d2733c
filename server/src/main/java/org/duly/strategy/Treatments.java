package org.duly.strategy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.duly.kernel.CaseId;

/** What should be done about cases. It decides and never acts. */
public interface Treatments {

    /** The treatment of a case today; empty if the case is out of the reader's sight. */
    Optional<Treatment> today(CaseId id);

    /** Treatments of these cases on a day, with the versions that ruled on that day; unseen cases are absent. */
    Map<CaseId, Treatment> on(LocalDate day, Collection<CaseId> ids);
}
