package org.duly.compliance.facts;

/** Whether a recorder works. */
public enum RecorderState {
    UP,
    DOWN
}
