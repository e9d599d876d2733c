package org.duly.compliance.facts;

/** A notice that must go out before something else may happen. */
public enum NoticeKind {
    OUTSOURCING,
    CREDIT_NEGATIVE
}
