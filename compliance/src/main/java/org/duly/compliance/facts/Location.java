package org.duly.compliance.facts;

import java.time.ZoneId;
import java.util.List;

/**
 * A sign of where the debtor is.
 *
 * @param regions states and cities whose law holds there, such as MA or NYC
 */
public record Location(
        Indicator indicator, ZoneId zone, @LiveOnly List<String> regions) {
    /** What tells it. */
    public enum Indicator {
        ADDRESS,
        MOBILE_AREA_CODE,
        LANDLINE_AREA_CODE
    }

    public Location {
        regions = List.copyOf(regions);
    }

    public Location(Indicator indicator, ZoneId zone) {
        this(indicator, zone, List.of());
    }

    public static Location address(ZoneId zone) {
        return new Location(Indicator.ADDRESS, zone);
    }
}
