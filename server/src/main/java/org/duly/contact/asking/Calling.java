package org.duly.contact.asking;

import java.time.Clock;
import java.util.Optional;
import org.duly.contact.Channel;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.ports.Dialler;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.TallyStore;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks and, if allowed, hands the number to the dialler in the same breath: no permission lies about unused. */
@Component
@Transactional
public class Calling {

    private final Asking asking;
    private final Dialler dialler;
    private final AttemptStore attempts;
    private final TallyStore tally;
    private final Clock clock;

    Calling(Asking asking, Dialler dialler, AttemptStore attempts, TallyStore tally, Clock clock) {
        this.asking = asking;
        this.dialler = dialler;
        this.attempts = attempts;
        this.tally = tally;
        this.clock = clock;
    }

    /** What came of asking for a call; with a "yes" the number that was handed over. */
    public record Called(Answer answer, Optional<Started> started) {}

    /** A call that was handed to the collector's softphone. */
    public record Started(AttemptId attempt, Dialler.Dialled dialled) {}

    public Called call(CaseId caseId, ContactPointId point) {
        Asking.Asked asked = asking.ask(caseId, point, Channel.CALL);
        return new Called(asked.answer(), asked.permit().map(this::start));
    }

    private Started start(Asking.Permit permit) {
        String line = permit.line()
                .orElseThrow(() -> new IllegalStateException("A call was cleared although no recorded line is up"));
        if (!attempts.dialled(permit.attempt(), clock.instant(), line)) {
            throw new IllegalStateException("The clearance of attempt " + permit.attempt() + " was spent before");
        }
        tally.dialled(permit.attempt());
        return new Started(permit.attempt(), dialler.dial(permit.clearance(), line));
    }
}
