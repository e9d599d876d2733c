package org.duly.compliance.rule;

import java.time.Instant;
import org.duly.compliance.facts.Event;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a message that the consumer sent during the very closed hours in which it goes out; holds as an
 * exception. A message sent at a good hour does not open a bad one.
 */
public record ReplyInClosedTime(Dated<Integer> most, LocalWindow hours) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        Event message = Replies.message(situation);
        return message != null
                        && isClosedThroughout(situation, message.at())
                        && Replies.isWithin(situation, most.on(situation.today()))
                ? Finding.PLAIN
                : null;
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    /** The hours that bar the act now were already barred when the message came, and have not opened between. */
    private boolean isClosedThroughout(Situation situation, Instant messageAt) {
        Situation then = Situation.of(situation.facts(), messageAt, situation.debt(), situation.legalZone());
        return lasts(hours.breach(situation), hours.breach(then), situation.at())
                && lasts(
                        new InconvenientTimes().breach(situation),
                        new InconvenientTimes().breach(then),
                        situation.at());
    }

    private static boolean lasts(@Nullable Finding now, @Nullable Finding then, Instant at) {
        if (now == null) {
            return true;
        }
        Instant open = then == null ? null : then.notBefore();
        return then != null && (open == null || open.isAfter(at));
    }
}
