package org.duly.compliance.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier contact. The order of events carries no meaning, {@code at} does.
 *
 * @param debts the debts it was about; empty = none was named
 * @param allocatedTo the debt to which an event naming none was booked
 * @param conversationDebts debts really talked about; absent = {@code debts}
 * @param target who was contacted; absent = the consumer
 * @param by lender or agency acting; absent = the lender
 * @param remark words for people, which no rule reads
 */
public record Event(
        Instant at,
        Channel channel,
        Direction direction,
        Outcome outcome,
        @Stated @Key("debt") List<String> debts,
        @Nullable String allocatedTo,
        @Nullable List<String> conversationDebts,
        @Nullable String contactPoint,
        @Absent("CONSUMER") Target target,
        @Nullable Purpose purpose,
        @Nullable String remark,
        boolean automated,
        boolean dropped,
        @Nullable Exclusion excludedBy,
        boolean initialCommunication,
        @Nullable String by,
        @Nullable String person,
        @Nullable Voice voice) {
    /** Why a contact does not count as one placed. */
    public enum Exclusion {
        CONSENT
    }

    public Event {
        debts = List.copyOf(debts);
        conversationDebts = conversationDebts == null ? null : List.copyOf(conversationDebts);
    }

    /** Starts a contact by the collecting side with the debtor. */
    public static Builder out(Instant at, Channel channel, Outcome outcome, List<String> debts) {
        return new Builder(at, channel, Direction.OUT, outcome, debts);
    }

    /** Starts a contact that the debtor, or the person named, made. */
    public static Builder in(Instant at, Channel channel, Outcome outcome, List<String> debts) {
        return new Builder(at, channel, Direction.IN, outcome, debts);
    }

    /** Says what is not neutral about an event. */
    public static final class Builder {
        private final Instant at;
        private final Channel channel;
        private final Direction direction;
        private final Outcome outcome;
        private final List<String> debts;
        private Target target = Target.CONSUMER;
        private @Nullable String contactPoint;
        private @Nullable String person;
        private @Nullable String by;
        private @Nullable Purpose purpose;
        private @Nullable Voice voice;

        private Builder(Instant at, Channel channel, Direction direction, Outcome outcome, List<String> debts) {
            this.at = at;
            this.channel = channel;
            this.direction = direction;
            this.outcome = outcome;
            this.debts = debts;
        }

        public Builder contactPoint(@Nullable String value) {
            contactPoint = value;
            return this;
        }

        public Builder to(Target value, @Nullable String whichPerson) {
            target = value;
            person = whichPerson;
            return this;
        }

        public Builder by(@Nullable String value) {
            by = value;
            return this;
        }

        public Builder purpose(@Nullable Purpose value) {
            purpose = value;
            return this;
        }

        public Builder voice(@Nullable Voice value) {
            voice = value;
            return this;
        }

        public Event build() {
            return new Event(
                    at,
                    channel,
                    direction,
                    outcome,
                    debts,
                    null,
                    null,
                    contactPoint,
                    target,
                    purpose,
                    null,
                    false,
                    false,
                    null,
                    false,
                    by,
                    person,
                    voice);
        }
    }
}
