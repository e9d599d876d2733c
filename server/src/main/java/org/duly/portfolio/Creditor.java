package org.duly.portfolio;

import java.util.Currency;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;

/**
 * A creditor (委托方).
 *
 * @param code short code used in files and on the command line
 * @param lenderGroup creditors with the same group share contact caps
 * @param associationMember member of the China Banking Association (its guideline then applies)
 */
public record Creditor(
        CreditorId id,
        String code,
        String name,
        LenderKind kind,
        String lenderGroup,
        boolean associationMember,
        Jurisdiction jurisdiction,
        Currency currency) {

    /** What sort of lender, as the rule packs distinguish. */
    public enum LenderKind {
        BANK,
        CONSUMER_FINANCE,
        MICRO_LOAN,
        AUTO_FINANCE,
        OTHER
    }
}
