package org.duly.compliance.facts;

import org.jspecify.annotations.Nullable;

/**
 * A lender, or the owner a claim was assigned to.
 *
 * @param group lenders with one value form one group; absent = a group of its own
 */
public record Lender(
        String id,
        LenderKind kind,
        @Stated boolean cbaMember,
        @Nullable String group) {
    public Lender {
        Require.text("id", id);
    }

    public static Lender of(String id, LenderKind kind, boolean cbaMember) {
        return new Lender(id, kind, cbaMember, null);
    }

    /** The key under which daily limits are shared. */
    public String groupKey() {
        return group == null ? id : group;
    }
}
