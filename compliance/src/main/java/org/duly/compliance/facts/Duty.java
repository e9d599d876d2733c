package org.duly.compliance.facts;

/** A duty with a date, asked about: is anything overdue? */
public enum Duty {
    CREDIT_OBJECTION,
    COMPLAINT_DECISION,
    AGENCY_EVALUATION,
    AGENCY_INSPECTION,
    CREDIT_RECORD_REMOVAL
}
