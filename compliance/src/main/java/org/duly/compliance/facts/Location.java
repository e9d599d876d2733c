package org.duly.compliance.facts;

import java.time.ZoneId;

/** A sign of where the debtor is. */
public record Location(Indicator indicator, ZoneId zone) {
    /** What tells it. */
    public enum Indicator {
        ADDRESS,
        MOBILE_AREA_CODE,
        LANDLINE_AREA_CODE
    }

    public static Location address(ZoneId zone) {
        return new Location(Indicator.ADDRESS, zone);
    }
}
