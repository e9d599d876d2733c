package org.duly.portfolio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.duly.portfolio.Commission;
import org.jspecify.annotations.Nullable;

/** The two columns that hold a commission, both empty while none is agreed. */
final class CommissionColumns {

    private CommissionColumns() {}

    static @Nullable Commission of(ResultSet row) throws SQLException {
        Integer basisPoints = row.getObject("commission_basis_points", Integer.class);
        return basisPoints == null ? null : new Commission(basisPoints, row.getBoolean("commission_includes_vat"));
    }

    static @Nullable Integer basisPoints(@Nullable Commission commission) {
        return commission == null ? null : commission.basisPoints();
    }

    static @Nullable Boolean includesVat(@Nullable Commission commission) {
        return commission == null ? null : commission.vatIncluded();
    }
}
