package org.duly.compliance.facts;

/** A visit in person. */
public record Visit(
        Where place,
        int crewSize,
        boolean enters,
        @Absent(value = "GIVEN", ifNull = "NOT_ASKED") EntryConsent consentToEnter,
        @Absent("true") boolean credentialsShown) {
    /** Where the visit takes place. */
    public enum Where {
        HOME,
        OFFICE_AREA,
        OTHER_PRIVATE,
        PUBLIC_PLACE
    }

    public Visit {
        Require.atLeast(1, "crew_size", crewSize);
    }
}
