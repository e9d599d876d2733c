package org.duly.compliance.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person other than the debtor.
 *
 * @param relatedness as filed; absent = nobody filed it
 * @param namedByDebtor whether the debtor named this person beforehand
 * @param refusedAt when the person asked not to be contacted, which is for good
 * @param evidence on the use of the money; absent = in order as filed, empty = none
 */
public record Person(
        String id,
        Relation relation,
        @Key("class") @Nullable Relatedness relatedness,
        @Absent("true") boolean namedByDebtor,

        @Absent(value = "CONTRACT", ifNull = "NONE_RECORDED")
        Source source,

        @OrNull @Nullable Instant refusedAt,
        @Nullable Volunteered volunteered,
        @Nullable List<UseEvidence> evidence,
        @Nullable BigDecimal estateReceived,
        boolean renounced,
        @Nullable Guarantee guarantee) {
    /** An offer to pay that the person made unasked. */
    public record Volunteered(Instant at, @Stated boolean logged) {}

    public Person {
        Require.text("id", id);
        evidence = evidence == null ? null : List.copyOf(evidence);
    }

    /** A contact person in order, who may since have refused. */
    public static Person contact(
            String id, Relation relation, Relatedness relatedness, Source source, @Nullable Instant refusedAt) {
        return new Person(id, relation, relatedness, true, source, refusedAt, null, null, null, false, null);
    }

    public static Person guarantor(String id, Source source, Guarantee guarantee) {
        return new Person(
                id, Relation.GUARANTOR, Relatedness.RELATED, true, source, null, null, null, null, false, guarantee);
    }

    public boolean isUnrelated() {
        return relatedness == Relatedness.UNRELATED;
    }
}
