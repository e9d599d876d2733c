package org.duly.assignment.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.book.Seat;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;
import org.jspecify.annotations.Nullable;

/** Holds a kept preview against the book of now. Only what it would act on counts. Pure. */
final class Comparing {

    private Comparing() {}

    /** What differs, cases first. */
    static List<Change> of(List<Lot> lots, List<Share> shares, Map<CaseId, Piece> open, List<Seat> seats) {
        List<Change> changes = new ArrayList<>();
        List<Lot.Given> given = lots.stream()
                .filter(Lot.Given.class::isInstance)
                .map(Lot.Given.class::cast)
                .toList();
        given.forEach(lot -> ofCase(lot.piece(), open.get(lot.piece().id())).ifPresent(changes::add));
        Set<UserId> receivers = given.stream().map(Lot.Given::to).collect(Collectors.toCollection(HashSet::new));
        Set<CaseId> shared = lots.stream().map(lot -> lot.piece().id()).collect(Collectors.toSet());
        Set<PersonKey> debtors = lots.stream().map(lot -> lot.piece().debtor()).collect(Collectors.toSet());
        Map<UserId, Seat> now = seats.stream().collect(Collectors.toMap(Seat::person, Function.identity()));
        shares.stream()
                .filter(share -> receivers.contains(share.person()))
                .forEach(share -> ofPerson(share, now.get(share.person()), shared, debtors)
                        .ifPresent(changes::add));
        return changes;
    }

    private static Optional<Change> ofCase(Piece was, @Nullable Piece now) {
        if (now == null) {
            return Optional.of(new Change.Closed(was.id()));
        }
        if (!Objects.equals(was.holder(), now.holder())) {
            return Optional.of(new Change.Elsewhere(was.id()));
        }
        return was.equals(now) ? Optional.empty() : Optional.of(new Change.Otherwise(was.id()));
    }

    private static Optional<Change> ofPerson(
            Share share, @Nullable Seat now, Set<CaseId> shared, Set<PersonKey> debtors) {
        if (now == null || !now.print(shared, debtors).equals(share.print())) {
            return Optional.of(new Change.Person(share.person()));
        }
        return now.room() < share.casesGiven() ? Optional.of(new Change.Full(share.person())) : Optional.empty();
    }
}
