package org.duly.compliance;

/** How strictly the text speaks: must not (不应, 不得, 严禁), or should not (不宜), which a logged agreement may release. */
public enum Strength {
    MUST_NOT,
    SHOULD_NOT
}
