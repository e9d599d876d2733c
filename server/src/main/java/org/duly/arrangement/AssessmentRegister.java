package org.duly.arrangement;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.duly.arrangement.Assessments.Assessment;
import org.duly.arrangement.events.AssessmentMade;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says who assesses and when, journals it and tells the other rooms. */
@Component
class AssessmentRegister {

    private final Clock clock;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    AssessmentRegister(Clock clock, Acting acting, Journal journal, ApplicationEventPublisher events) {
        this.clock = clock;
        this.acting = acting;
        this.journal = journal;
        this.events = events;
    }

    Instant now() {
        return clock.instant();
    }

    Actor actor() {
        return acting.current();
    }

    void made(Assessment made) {
        String ability = made.ability().name();
        String willingness = made.finding().willingness().name();
        // The sums of a person's life stay in the assessment; the journal tells that and how it was graded.
        journal.record(
                Kind.COMMAND,
                "arrangement.assess",
                made.id(),
                Map.of("case", made.caseId().toString(), "ability", ability, "willingness", willingness));
        events.publishEvent(new AssessmentMade(
                made.caseId(), made.id(), ability, willingness, made.budget().affordable(), made.at()));
    }
}
