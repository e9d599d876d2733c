package org.duly.compliance.rule;

/** What may make the answer of a check another one while nothing happens and time goes by. */
public enum Turning {
    /** Something the facts or the law give a date for, or nothing. */
    BY_WHAT_IS_DATED,
    /** Something that is reckoned from dates, so that it may turn on a day no fact names. */
    BY_RECKONING,
    /** The hour and the weekday, and what is dated: alike week after week until the clocks are changed. */
    BY_THE_CLOCK
}
