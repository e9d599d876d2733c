package org.duly.payment.file;

/** Where a line of a payment file stands. */
public enum LineState {
    /** Its account is certain; to be posted. */
    MATCHED,
    POSTED,
    /** The payment had been posted before. */
    REPEATED,
    /** A person confirmed that it takes an earlier payment back, and it did. */
    REVERSED,
    /** A person decides between candidates. */
    TO_CONFIRM,
    /** Nothing fits; kept until something does. */
    UNMATCHED,
    /** A person decided that it is none of ours. */
    DISMISSED,
    /** It cannot be understood; its faults say why. */
    REJECTED
}
