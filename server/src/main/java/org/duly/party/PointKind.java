package org.duly.party;

/** What a contact point is. */
public enum PointKind {
    MOBILE,
    LANDLINE,
    EMAIL,
    ADDRESS;

    public boolean isPhone() {
        return this == MOBILE || this == LANDLINE;
    }
}
