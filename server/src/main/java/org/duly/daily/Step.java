package org.duly.daily;

/** The steps of a daily run, in the order in which each case goes through them. */
public enum Step {
    PROMISES,
    FACTS,
    AGEING,
    DEADLINES,
    STRATEGY,
    PRIORITY,
    TASKS,
    WRITING
}
