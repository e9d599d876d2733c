package org.duly.compliance.facts;

/** A kind of record that somebody may want to delete. */
public enum RecordKind {
    CALL_LOG,
    CALL_RECORDING,
    COLLECTION_RECORD,
    ORAL_PLAN_RECORDING,
    IMPACT_ASSESSMENT,
    ENTRUST_LOG,
    NETWORK_LOG
}
