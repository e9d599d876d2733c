package org.duly.party;

import java.util.List;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Uuid7;

/** Invented debtors for tests. */
public final class People {

    private People() {}

    public static CreditorId creditor() {
        return new CreditorId(Uuid7.next(java.time.Instant.EPOCH));
    }

    /** A person with this identity number and customer number, either of which may be missing. */
    public static NewDebtor person(
            String name,
            @org.jspecify.annotations.Nullable String identity,
            @org.jspecify.annotations.Nullable String customer,
            NewContactPoint... points) {
        return new NewDebtor(false, name, "CN_ID", identity, customer, List.of(points));
    }

    public static NewContactPoint mobile(String number) {
        return new NewContactPoint(PointKind.MOBILE, number, Relation.SELF, null, LawfulSource.CONTRACT);
    }

    public static NewContactPoint landline(String number) {
        return new NewContactPoint(PointKind.LANDLINE, number, Relation.SELF, null, LawfulSource.CONTRACT);
    }

    public static NewContactPoint of(Relation relation, String holder, String number) {
        return new NewContactPoint(PointKind.MOBILE, number, relation, holder, LawfulSource.LEFT_WITH_LENDER);
    }
}
