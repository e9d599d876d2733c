package org.duly.compliance.rule;

import org.jspecify.annotations.Nullable;

/** An answer to the consumer's own message, within the number such a message earns; holds as an exception. */
public record OneReply(Dated<Integer> most) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        return Replies.isWithin(situation, most.on(situation.today())) ? Finding.PLAIN : null;
    }

    @Override
    public Turning turning() {
        return Turning.BY_WHAT_IS_DATED;
    }
}
