package org.duly.assignment.allocation;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;

/** All cases of one debtor that are shared out together: one person, one voice (共债同人). */
record Bundle(
        PersonKey debtor,
        List<Piece> pieces,
        Set<CreditorId> creditors,
        Set<Trait> asks,
        long expectedMinor,
        int handNumber,
        Set<UserId> holders) {

    /** Bundles in the order in which their debtors first appear. */
    static List<Bundle> of(Collection<Piece> pieces) {
        Map<PersonKey, List<Piece>> byDebtor =
                pieces.stream().collect(Collectors.groupingBy(Piece::debtor, LinkedHashMap::new, Collectors.toList()));
        return byDebtor.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How many of its cases this person does not hold yet. */
    long newTo(UserId person) {
        return pieces.stream().filter(piece -> !person.equals(piece.holder())).count();
    }

    /** Whether this person works the debtor already. */
    boolean isKnownTo(Desk desk) {
        return holders.contains(desk.person()) || desk.works().contains(debtor);
    }

    private static Bundle of(PersonKey debtor, List<Piece> pieces) {
        Set<CreditorId> creditors = new HashSet<>();
        Set<Trait> asks = new HashSet<>();
        Set<UserId> holders = new HashSet<>();
        long expected = 0;
        int hand = 0;
        for (Piece piece : pieces) {
            creditors.add(piece.creditor());
            asks.addAll(piece.asks());
            expected = Math.addExact(expected, piece.expectedMinor());
            hand = Math.max(hand, piece.handNumber());
            if (piece.holder() != null) {
                holders.add(piece.holder());
            }
        }
        return new Bundle(debtor, List.copyOf(pieces), creditors, asks, expected, hand, holders);
    }
}
