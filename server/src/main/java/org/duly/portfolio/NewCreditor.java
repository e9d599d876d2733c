package org.duly.portfolio;

import java.util.Currency;
import org.duly.kernel.Jurisdiction;

/**
 * A creditor about to be opened.
 *
 * @param code short code used in files and on the command line; unique
 * @param lenderGroup creditors with the same group share contact caps
 */
public record NewCreditor(
        String code,
        String name,
        Creditor.LenderKind kind,
        String lenderGroup,
        boolean associationMember,
        Jurisdiction jurisdiction,
        Currency currency,
        Contract contract) {}
