package org.duly.desk.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.duly.contact.Contacts;
import org.duly.party.ContactPointCard;
import org.duly.party.Health;

/**
 * A contact point as the case file shows it: what it is, how it fared, and whether it may be used now.
 *
 * @param localTime the time where its holder is
 * @param outlooks the gate's answer for each fitting channel, before any click
 * @param marks the last results, oldest first
 */
public record PointView(ContactPointCard card, Instant localTime, List<Contacts.Outlook> outlooks, List<Mark> marks) {

    private static final int MARKS = 5;

    /** A point with the attempts made on it, newest first. */
    static PointView of(
            ContactPointCard card, Instant now, List<Contacts.Outlook> outlooks, List<Contacts.Attempt> history) {
        List<Mark> last = history.stream()
                .filter(attempt -> attempt.point().equals(card.id()))
                .flatMap(attempt -> Mark.of(attempt).stream())
                .limit(MARKS)
                .toList();
        return new PointView(
                card,
                now,
                outlooks.stream()
                        .filter(outlook -> outlook.point().equals(card.id()))
                        .toList(),
                last.reversed());
    }

    public ZoneId zone() {
        return ZoneId.of(card.zone());
    }

    /** Colour of the health dot; the word stands beside it. */
    public String healthColour() {
        Health health = card.health();
        return switch (health) {
            case VALID -> "good";
            case UNKNOWN -> "quiet";
            case UNANSWERED, BUSY, SWITCHED_OFF -> "warn";
            case EMPTY, OUT_OF_SERVICE, WRONG_PERSON, DO_NOT_CONTACT -> "dead";
        };
    }
}
