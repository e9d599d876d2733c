package org.duly.compliance.facts;

/** Whether a third person is filed as having to do with the debt. */
public enum Relatedness {
    RELATED,
    UNRELATED
}
