package org.duly.strategy.trial;

/** The side of an experiment a debtor is on. */
public enum Arm {
    CHAMPION,
    CHALLENGER
}
