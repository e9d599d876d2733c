package org.duly.desk.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.duly.contact.Contacts;
import org.duly.contact.ResultCode;
import org.duly.party.ContactPointCard;
import org.duly.party.Health;

/**
 * A contact point as the case file shows it: what it is, how it fared, and whether it may be used now.
 *
 * @param localTime the time where its holder is
 * @param outlooks the gate's answer for each fitting channel, before any click
 * @param marks the last results, oldest first
 */
public record PointView(
        ContactPointCard card, Instant localTime, List<Contacts.Outlook> outlooks, List<Contacts.Attempt> marks) {

    private static final int MARKS = 5;

    /** A point with the attempts made on it, newest first. */
    static PointView of(
            ContactPointCard card, Instant now, List<Contacts.Outlook> outlooks, List<Contacts.Attempt> history) {
        List<Contacts.Attempt> last = history.stream()
                .filter(attempt -> attempt.point().equals(card.id()) && attempt.code() != null)
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

    /** Shape and colour of a small mark: reached to a purpose, tried in vain, or a dead end. */
    public static String mark(Contacts.Attempt attempt) {
        ResultCode code = attempt.code();
        if (code == null) {
            return "quiet";
        }
        return switch (code) {
            case PROMISED, NEGOTIATING, RAISING_FUNDS, SAYS_PAID, CALL_BACK -> "good";
            case REFUSED_TO_PAY, DISPUTES, MESSAGE_LEFT, MESSAGE_LEFT_UNLIKELY, HUNG_UP -> "warn";
            case NO_ANSWER, BUSY, SWITCHED_OFF, SENT -> "quiet";
            case EMPTY_NUMBER, OUT_OF_SERVICE, WRONG_PERSON, REFUSES_CONTACT -> "dead";
        };
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
