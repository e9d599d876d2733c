package org.duly.compliance.rule;

import org.jspecify.annotations.Nullable;

/** A call that the person agreed to, within the days such an agreement lasts; holds as an exception. */
public record ConsentedCall(Dated<Integer> days) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        return CallConsents.cover(situation, situation.at(), days.on(situation.today())) ? Finding.PLAIN : null;
    }

    @Override
    public Turning turning() {
        return Turning.BY_WHAT_IS_DATED;
    }
}
