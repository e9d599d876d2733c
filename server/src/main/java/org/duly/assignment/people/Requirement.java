package org.duly.assignment.people;

import java.util.UUID;
import org.duly.assignment.allocation.Trait;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.AccountCard.Product;
import org.jspecify.annotations.Nullable;

/**
 * What cases of a kind ask of whoever works them; a null condition fits every case.
 *
 * @param region how the region of the debtor's telephone begins, such as {@code 广东}
 * @param bucketFrom the first ageing bucket it is asked in
 */
public record Requirement(
        UUID id,
        @Nullable CreditorId creditor,
        @Nullable Product product,
        @Nullable String region,
        @Nullable Integer bucketFrom,
        Trait trait) {

    /** Whether such a case asks it. */
    public boolean fits(Kind kind) {
        return (creditor == null || creditor.equals(kind.creditor()))
                && (product == null || kind.products().contains(product))
                && (region == null || kind.regions().stream().anyMatch(each -> each.startsWith(region)))
                && (bucketFrom == null || kind.bucket() >= bucketFrom);
    }

    /** What a case is like, as far as requirements ask. */
    public record Kind(
            CreditorId creditor, java.util.Set<Product> products, java.util.Set<String> regions, int bucket) {}
}
