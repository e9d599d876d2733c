package org.duly.contact.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duly.contact.Contacts.Attempt;
import org.duly.contact.Contacts.Outlook;
import org.duly.contact.outcome.CallMark;
import org.duly.contact.ports.Dialler;
import org.duly.contact.store.Addressee;
import org.duly.contact.store.StoredAttempt;
import org.duly.contact.store.StoredRebuttal;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.party.ContactPointCard;
import org.jspecify.annotations.Nullable;

/** What the contact panel shows. */
final class Panel {

    private Panel() {}

    /**
     * Step one: whom to reach, and what the gate says of each before anything happens.
     *
     * @param chosen the point in focus, or null when the debtor has none
     */
    record Choosing(
            CaseId caseId,
            String debtor,
            List<Choice> choices,
            @Nullable Choice chosen,
            @Nullable Refused refused) {

        /** Other points that may be called now, for somebody whose choice was refused. */
        public List<Choice> instead() {
            return choices.stream()
                    .filter(choice -> choice.outlook().allowed() && !choice.equals(chosen))
                    .toList();
        }
    }

    /**
     * A point with the gate's outlook on it.
     *
     * @param rebuttal what was last asked against a presumption about it; null if nothing bears on now
     */
    record Choice(
            ContactPointCard point,
            Outlook outlook,
            List<Attempt> last,
            @Nullable StoredRebuttal rebuttal) {
        public boolean isContactPerson() {
            return Addressee.of(point.relation()) == Addressee.CONTACT_PERSON;
        }
    }

    /** An answer that was asked for and came out as a no; its receipt is kept. */
    record Refused(String receiptHash, boolean covered) {}

    /**
     * Step two: the call runs.
     *
     * @param dialled the number, shown once when it is handed over
     */
    record Running(
            StoredAttempt attempt,
            ContactPointCard point,
            String institution,
            Optional<Dialler.Dialled> dialled,
            Talk talk) {

        public boolean isWithContactPerson() {
            return Addressee.of(point.relation()) == Addressee.CONTACT_PERSON;
        }

        public Instant since() {
            Instant dialledAt = attempt.course().dialledAt();
            return dialledAt == null ? attempt.reservation().at() : dialledAt;
        }
    }

    /**
     * Where the talk stands. Before the proof there is no figure in it at all.
     *
     * @param owed null until the person proved to be the debtor
     */
    record Talk(
            boolean verified, Set<CallMark> marks, @Nullable Money owed, int daysPastDue) {
        /** Whether the step or task of this name was done. */
        public boolean done(String mark) {
            return marks.contains(CallMark.valueOf(mark));
        }
    }
}
