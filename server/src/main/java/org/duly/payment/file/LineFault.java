package org.duly.payment.file;

/**
 * Why a line was rejected.
 *
 * @param field code of the field, or {@code row} for the whole line
 * @param value what stood there; masked where it is personal
 * @param rule message code under {@code payment.fault}; a remedy stands beside it
 */
public record LineFault(String field, String value, String rule) {}
