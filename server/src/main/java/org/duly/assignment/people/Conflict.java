package org.duly.assignment.people;

import java.util.UUID;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;

/** A debtor whom somebody must not work: kin, a neighbour, his own creditor (利益冲突). */
public record Conflict(UUID id, UserId person, PersonKey debtor, String caseNumber, String reason) {}
