package org.duly.contact.asking;

import java.util.Arrays;
import java.util.List;
import org.duly.casework.CaseCard;
import org.duly.contact.Channel;
import org.duly.contact.store.Addressee;
import org.duly.party.ContactPointCard;
import org.duly.party.Health;

/** What this house refuses beside the law: nobody is disturbed for nothing. */
public enum HouseRule {
    /** We have no way out over this channel yet. */
    CHANNEL_NOT_OPEN("house-channel-not-open"),
    /** We paused the case with a reason. */
    CASE_IS_HELD("house-case-held"),
    /** Nobody, or somebody else, is on this number. */
    NUMBER_IS_DEAD("house-number-dead"),
    /** Whoever answers there asked for good to be left alone. */
    HOLDER_REFUSED("house-holder-refused");

    private final String id;

    HouseRule(String id) {
        this.id = id;
    }

    /** Id beside those of the packs. */
    public String id() {
        return id;
    }

    /** Code of the message that explains it. */
    public String message() {
        return "contact.rule." + id;
    }

    /** The rule with this id. */
    public static HouseRule of(String id) {
        return Arrays.stream(values())
                .filter(rule -> rule.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<HouseRule> against(Situation situation, ContactPointCard point, Channel channel) {
        return Arrays.stream(values())
                .filter(rule -> rule.refuses(situation, point, channel))
                .toList();
    }

    private boolean refuses(Situation situation, ContactPointCard point, Channel channel) {
        return switch (this) {
            case CHANNEL_NOT_OPEN -> channel != Channel.CALL;
            case CASE_IS_HELD -> situation.card().standing() == CaseCard.Standing.HELD;
            case NUMBER_IS_DEAD -> point.health().isDead() && point.health() != Health.DO_NOT_CONTACT;
            case HOLDER_REFUSED ->
                Addressee.of(point.relation()) != Addressee.DEBTOR
                        && (point.refusedAt() != null || point.health() == Health.DO_NOT_CONTACT);
        };
    }
}
