package org.duly.contact.store;

import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.party.PersonKey;

/**
 * Whom a case is about, and under what name his contacts are counted.
 *
 * @param lenderGroup over whose lenders they are counted
 */
public record Whom(CaseId caseId, CreditorId creditor, DebtorId debtor, String lenderGroup, PersonKey person) {}
