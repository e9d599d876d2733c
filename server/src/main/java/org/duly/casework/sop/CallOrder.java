package org.duly.casework.sop;

import java.util.List;
import java.util.Optional;
import org.duly.party.Parties.Reach;

/**
 * The order in which telephones are tried: the debtor's mobile, his landline, then contact persons, these only once the
 * debtor himself cannot be reached (and the gate allows it).
 *
 * @param unreachableAfter attempts in a row after which the debtor counts as unreachable
 */
record CallOrder(List<Call> calls, int unreachableAfter) {

    CallOrder {
        calls = List.copyOf(calls);
    }

    /** The call to make after so many attempts in a row; empty if no telephone is left. */
    Optional<String> next(Reach reach, int tries) {
        List<Call> own = calls.stream()
                .filter(call -> !call.needsUnreachable() && call.count(reach) > 0)
                .toList();
        List<Call> others = calls.stream()
                .filter(call -> call.needsUnreachable() && call.count(reach) > 0)
                .toList();
        List<Call> open = own.isEmpty() || tries >= unreachableAfter ? concat(own, others) : own;
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(open.get(tries % open.size()).action());
    }

    private static List<Call> concat(List<Call> first, List<Call> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * One place in the order.
     *
     * @param needsUnreachable whether the debtor must be unreachable first
     */
    record Call(String action, Points points, boolean needsUnreachable) {

        int count(Reach reach) {
            return switch (points) {
                case OWN_MOBILES -> reach.ownMobiles();
                case OWN_LANDLINES -> reach.ownLandlines();
                case CONTACT_PERSONS -> reach.contactPersons();
            };
        }
    }

    /** Whose telephones. */
    enum Points {
        OWN_MOBILES,
        OWN_LANDLINES,
        CONTACT_PERSONS
    }
}
