package org.duly.strategy.table;

/** Which of the rows that fit give the outcome. */
public enum HitPolicy {
    /** The first of them, from the top. */
    FIRST,
    /** All of them. */
    COLLECT
}
