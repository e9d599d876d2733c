package org.duly.compliance.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The debtor: places, contact data, wishes and state.
 *
 * @param state as the lender established it; absent = to be derived from history
 * @param notices absent = all that were needed went out in time
 * @param uk facts that only United Kingdom law asks about
 */
public record Consumer(
        @Stated List<Location> locations,
        List<ContactPoint> contactPoints,
        @Nullable DebtorState state,
        List<AgreedHours> agreedHours,
        List<AgreedLimit> agreedLimits,
        List<Person> persons,
        @Nullable List<Notice> notices,
        @Nullable NoContactOrder noContactOrder,
        List<Objection> objections,
        List<Complaint> complaints,
        @Inline RegFWishes regF,
        @Nullable ConcWishes uk) {
    public Consumer {
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("locations must name at least one place");
        }
        locations = List.copyOf(locations);
        contactPoints = List.copyOf(contactPoints);
        agreedHours = List.copyOf(agreedHours);
        agreedLimits = List.copyOf(agreedLimits);
        persons = List.copyOf(persons);
        notices = notices == null ? null : List.copyOf(notices);
        objections = List.copyOf(objections);
        complaints = List.copyOf(complaints);
    }

    /** Starts a debtor of whom nothing is known but where he or she is. */
    public static ConsumerBuilder at(List<Location> locations) {
        return new ConsumerBuilder(locations);
    }

    /** Finds a contact point, or null when the id is absent or unknown. */
    public @Nullable ContactPoint contactPoint(@Nullable String id) {
        if (id == null) {
            return null;
        }
        for (ContactPoint point : contactPoints) {
            if (point.id().equals(id)) {
                return point;
            }
        }
        return null;
    }

    /** Finds a person, or null when the id is absent or unknown. */
    public @Nullable Person person(@Nullable String id) {
        if (id == null) {
            return null;
        }
        for (Person person : persons) {
            if (person.id().equals(id)) {
                return person;
            }
        }
        return null;
    }
}
